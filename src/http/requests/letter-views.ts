import { z } from '@hono/zod-openapi'
import { LETTER_CODES, type Letter, type Wording } from '../../domain/letter/index.js'
import type { LetterCode } from '../../domain/request/index.js'
import { LETTERS } from '../../domain/request/index.js'
import type { LetterView } from '../../service/requests/letters/letter-view.js'
import type { CaseLetters } from '../../service/requests/letters/list-letters.js'

const day = z.string().openapi({ example: '2026-07-01' })
const code = z.enum(LETTER_CODES as readonly [LetterCode, ...LetterCode[]])
const to = z.enum(['applicant', 'third-party', 'co-maker', 'other-agency', 'office'])

/** A letter in a list. */
export const listedLetterView = z
  .strictObject({
    number: z.number().openapi({ description: '在本件申请中的序号，从 1 起' }),
    code,
    name: z.string(),
    title: z.string().openapi({ description: '印在文书上的标题' }),
    letterNo: z.string().nullable().openapi({ description: '文号，如 云公复〔2026〕12号；没有文号的为 null' }),
    to,
    on: day,
    madeAt: z.string(),
    event: z.number().openapi({ description: '由第几步作出' }),
    state: z.enum(['standing', 'recalled', 'revoked', 'erased']).openapi({
      description: '有效、已收回、决定已撤销、已按保存期限清除',
    }),
  })
  .openapi('ListedLetter')

export const caseLettersView = z
  .strictObject({
    items: z.array(listedLetterView),
    forms: z
      .array(z.strictObject({ code, name: z.string() }))
      .openapi({ description: '现在可以打印的表格，随时按当前情况生成' }),
  })
  .openapi('CaseLetters')

/** What a letter says. */
export const letterView = z
  .strictObject({
    code,
    to,
    title: z.string(),
    number: z.string().nullable(),
    addressee: z.string().nullable(),
    blocks: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
          z.strictObject({ kind: z.literal('list'), items: z.array(z.string()).readonly() }),
          z.strictObject({
            kind: z.literal('table'),
            rows: z.array(z.strictObject({ label: z.string(), text: z.string(), room: z.number() })).readonly(),
          }),
        ]),
      )
      .readonly(),
    remedy: z.string().nullable().openapi({ description: '救济途径' }),
    annexes: z.array(z.string()).readonly(),
    signatory: z.string().nullable(),
    on: day,
    dateText: z.string(),
    hasSealPlace: z.boolean(),
  })
  .openapi('Letter')

export const toLetter = (letter: Letter): z.infer<typeof letterView> => letter

const toListedLetter = ({ madeAt, ...letter }: LetterView): z.infer<typeof listedLetterView> => ({
  ...letter,
  madeAt: madeAt.toISOString(),
})

export const toCaseLetters = ({ letters, forms }: CaseLetters): z.infer<typeof caseLettersView> => ({
  items: letters.map(toListedLetter),
  forms: forms.map((form) => ({ code: form, name: LETTERS[form].name })),
})

const when = z.array(z.string()).readonly().openapi({ description: '这些条件都成立时才出现；! 开头的为不成立' })

/** A wording: what stands from top to bottom. */
export const wordingView = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('paragraph'), when, text: z.string() }),
      z.strictObject({
        kind: z.literal('table'),
        when,
        rows: z.array(z.strictObject({ when, label: z.string(), text: z.string(), room: z.number() })).readonly(),
      }),
    ]),
  )
  .readonly()
  .openapi('LetterWording')

export const toWording = (wording: Wording): z.infer<typeof wordingView> => wording

export const changesView = z
  .array(z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }))
  .readonly()
  .openapi({ description: '逐段比较：没有变化、删去、加上' })
