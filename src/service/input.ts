import { type ZodType, z } from 'zod'
import { fail, type Result, succeed } from '../domain/result/index.js'

/** What is wrong with one field, in words for who filled it in. Never repeats what they wrote. */
export interface FieldFault {
  /** Dotted where fields lie in fields. */
  readonly field: string
  readonly message: string
}

/** Input of another shape than asked for; every field at once. */
export interface InputError {
  readonly code: 'input.refused'
  readonly fields: readonly FieldFault[]
}

/** Reads what came from outside. Fields that were not asked for are refused, not passed over. */
export function readInput<T>(schema: ZodType<T>, input: unknown): Result<T, InputError> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return succeed(parsed.data)
  return fail({ code: 'input.refused', fields: parsed.error.issues.flatMap(toFaults) })
}

export const refuseField = (field: string, message: string): InputError => ({
  code: 'input.refused',
  fields: [{ field, message }],
})

export const explainInputError = (error: InputError): string =>
  error.fields.map(({ field, message }) => (field === '' ? message : `${field}：${message}`)).join('；')

type Issue = z.core.$ZodIssue

function toFaults(issue: Issue): FieldFault[] {
  const field = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [...issue.path, key].map(String).join('.'),
      message: '没有这一项，请删去',
    }))
  return [{ field, message: messageOf(issue) }]
}

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? '请填写' : '填写的格式不对'
    case 'too_small':
      return Number(issue.minimum) <= 1 ? '请填写' : `至少 ${issue.minimum} 个字`
    case 'too_big':
      return `最多 ${issue.maximum} 个字`
    case 'custom':
      return issue.message
    case 'invalid_value':
      return '请从列出的选项中选择'
    default:
      return '填写的格式不对'
  }
}

/** One line of text as people write it: blanks around it are no part of it, control characters are refused. */
export const line = (maximum: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maximum)
    .refine((text) => !/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text), '含有不能使用的字符')
