import { z } from 'zod'
import { type PlainDate, parsePlainDate } from '../domain/calendar/index.js'
import {
  CELL_STATES,
  type Cell,
  CLAIM_KINDS,
  CLAIM_SCOPES,
  FORMS,
  findCell,
  REMARK_CODES,
  type Reading,
  SECTION_KINDS,
} from '../domain/report/index.js'

/**
 * A reading as JSON, the public contract of `read --json` and `write`. What says nothing about the
 * figures may be left out; the cells are held to the letter.
 */

const plainDate = z.string().transform((text, context): PlainDate => {
  const date = parsePlainDate(text)
  if (date !== undefined) return date
  context.addIssue({ code: 'custom', message: '应为 YYYY-MM-DD 形式的日期' })
  return z.NEVER
})

const place = z.object({
  table: z.int().exactOptional(),
  row: z.int().exactOptional(),
  column: z.int().exactOptional(),
  page: z.int().exactOptional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).exactOptional(),
  sheet: z.string().exactOptional(),
  cell: z.string().exactOptional(),
  section: z.enum(SECTION_KINDS).exactOptional(),
  offset: z.int().exactOptional(),
  length: z.int().exactOptional(),
  line: z.int().exactOptional(),
})
const anywhere = place.nullable().default(null)
const text = z.string().nullable().default(null)
const date = plainDate.nullable().default(null)

const LONGEST_RAW = 500

const cell = z
  .object({
    value: z.number().nullable().default(null),
    state: z.enum(CELL_STATES),
    raw: z.string().max(LONGEST_RAW).nullable().default(null),
    unit: z.string().max(20).nullable().default(null),
    at: anywhere,
  })
  .refine(({ value, state }) => (state === 'number') === (value !== null), {
    message: '状态为 number 的单元格必须有数值，其他状态不得有数值',
  })

const isCellCode = (code: string): boolean => Object.values(FORMS).some((form) => findCell(form, code) !== undefined)
const cells = z.record(
  z.string().refine(isCellCode, { message: '不是年度报告格式中的单元格代码' }),
  cell,
) satisfies z.ZodType<Record<string, Cell>>

const printed = z.object({ printed: z.string(), at: anywhere })
const raw = z.object({ raw: z.string(), at: anywhere })

const readingSchema: z.ZodType<Reading> = z.object({
  file: z.string().default(''),
  agency: text,
  year: z.int().min(1900).max(9999).nullable().default(null),
  form: z.enum(['2019', '2021']).nullable().default(null),
  title: text,
  period: z.object({ from: date, to: date }).nullable().default(null),
  signedOn: date,
  signedBy: text,
  publishedOn: date,
  sections: z
    .array(z.object({ kind: z.enum(SECTION_KINDS), heading: text, text: z.string(), at: anywhere }))
    .default([]),
  cells,
  claims: z
    .array(
      z.object({
        measure: z.string(),
        kind: z.enum(CLAIM_KINDS),
        scope: z.enum(CLAIM_SCOPES),
        value: z.number(),
        approximate: z.boolean(),
        quote: z.string(),
        at: place,
      }),
    )
    .default([]),
  remarks: z.array(z.object({ code: z.enum(REMARK_CODES), message: z.string(), at: anywhere })).default([]),
  layout: z
    .object({
      labels: z.array(printed.extend({ official: z.string() })).default([]),
      outdated: z.array(printed).default([]),
      extraCells: z.array(raw).default([]),
      debris: z.array(raw).default([]),
    })
    .default({ labels: [], outdated: [], extraCells: [], debris: [] }),
})

export type ParsedReading =
  | { readonly ok: true; readonly reading: Reading }
  /** `message` is one Chinese sentence that names the place and what should stand there. */
  | { readonly ok: false; readonly message: string }

/** Reads what `writeJson` or `gongkai read --json` wrote; findings beside it are passed over. */
export function parseReadingJson(source: string): ParsedReading {
  let given: unknown
  try {
    given = JSON.parse(source.replace(/^\ufeff/, ''))
  } catch {
    return { ok: false, message: '不是完整的 JSON：请给出 gongkai read --json 输出的一个对象（一行）' }
  }
  const parsed = readingSchema.safeParse(given)
  if (parsed.success) return { ok: true, reading: parsed.data }
  const [issue] = parsed.error.issues
  return { ok: false, message: issue === undefined ? 'JSON 的内容不符合约定' : explain(issue) }
}

function explain(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? '最外层' : `“${issue.path.join('.')}”`
  return `${where}${what(issue)}`
}

const TYPES: Readonly<Record<string, string>> = {
  string: '一段文字',
  number: '一个数',
  int: '一个整数',
  boolean: 'true 或 false',
  object: '一个对象',
  record: '一个对象',
  array: '一个数组',
}

function what(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `缺失，或者不是${TYPES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `应为 ${issue.values.map(String).join('、')} 之一`
    case 'too_big':
      return `超过上限 ${issue.maximum}`
    case 'too_small':
      return `低于下限 ${issue.minimum}`
    case 'invalid_key':
      return issue.issues[0]?.message ?? '这个键不在约定之内'
    default:
      return issue.message
  }
}
