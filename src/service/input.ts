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
  return fail(refuseInput(parsed.error, input))
}

/** What a schema has against an input, for whoever filled it in. */
export const refuseInput = (error: z.core.$ZodError, input: unknown): InputError => ({
  code: 'input.refused',
  fields: error.issues.flatMap((issue) => toFaults(issue, input)),
})

export const refuseField = (field: string, message: string): InputError => ({
  code: 'input.refused',
  fields: [{ field, message }],
})

export const explainInputError = (error: InputError): string =>
  error.fields.map(({ field, message }) => (field === '' ? message : `${field}：${message}`)).join('；')

type Issue = z.core.$ZodIssue

function toFaults(issue: Issue, input: unknown): FieldFault[] {
  const field = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [...issue.path, key].map(String).join('.'),
      message: '没有这一项，请删去',
    }))
  return [{ field, message: messageOf(issue, valueAt(input, issue.path)) }]
}

/** What was written there, to tell a gap from a fault; never said again. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

function messageOf(issue: Issue, value: unknown): string {
  if (value === undefined || value === null || value === '') return '请填写'
  switch (issue.code) {
    case 'too_small':
      return explainLeast(issue.origin, Number(issue.minimum))
    case 'too_big':
      return explainMost(issue.origin, Number(issue.maximum))
    case 'custom':
      return issue.message
    case 'invalid_value':
      return '请从列出的选项中选择'
    default:
      return '填写的格式不对'
  }
}

function explainLeast(origin: string, least: number): string {
  if (least === 1) return '请填写'
  if (origin === 'string') return `至少 ${least} 个字`
  return isCounted(origin) ? `至少 ${least} 项` : `不能小于 ${least}`
}

function explainMost(origin: string, most: number): string {
  if (origin === 'string') return `最多 ${most} 个字`
  return isCounted(origin) ? `最多 ${most} 项` : `不能大于 ${most}`
}

const isCounted = (origin: string): boolean => origin === 'array' || origin === 'set'

/** One line of text as people write it: blanks around it are no part of it, control characters are refused. */
export const line = (maximum: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maximum)
    .refine((text) => text === '' || VISIBLE.test(text), { error: '请填写', abort: true })
    .refine((text) => !/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text), {
      error: '含有不能使用的字符',
      abort: true,
    })

/** A line by which people know somebody or something: with characters in it that nobody sees, two would look alike. */
export const nameLine = (maximum: number) =>
  line(maximum).refine((text) => !UNSEEN.test(text), '含有看不见的字符，请删去后重新填写')

/** Anything but blanks, formatting marks, and the letters that are blank by definition. */
const VISIBLE = /[^\s\p{Z}\p{C}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u
/** Joiners and variants of characters are left: some scripts and rare characters of names are written with them. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/u
