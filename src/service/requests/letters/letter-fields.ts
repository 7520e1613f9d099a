import { z } from 'zod'
import { isWhen, LETTER_CODES, type Wording } from '../../../domain/letter/index.js'
import type { LetterCode } from '../../../domain/request/index.js'
import { remark } from '../../checked-reports/report-fields.js'
import { line } from '../../input.js'

/** Of a letter within its case, as it stands in an address. */
export const LetterNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)

export const letterCode = z.enum(LETTER_CODES as readonly [LetterCode, ...LetterCode[]])

const when = z.array(z.string().max(40).refine(isWhen, '请从列表中选择条件')).max(8)

const formRow = z.strictObject({
  when,
  label: line(40),
  text: z.string().trim().max(400),
  room: z.number().int().min(0).max(20),
})

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), when, text: remark(2_000) }),
  z.strictObject({ kind: z.literal('table'), when, rows: z.array(formRow).min(1).max(60) }),
])

/** A wording as somebody wrote it; what it may say is asked of it afterwards. */
export const wordingInput = z.array(block).max(80) as unknown as z.ZodType<Wording>
