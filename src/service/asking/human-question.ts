import { createHash, randomBytes, randomInt } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '../../storage/database.js'
import { forgetAnswers, recordAnswer } from '../../storage/requests/answered-questions.js'
import type { Clock } from '../clock.js'
import type { SecretBox } from '../people/secret-box.js'

/** How the form tells people from programs. Nothing to see or to hear: a question in plain words, and time. */
export interface QuestionSettings {
  /** Nobody reads and fills in the form faster. */
  readonly leastSeconds: number
  /** How long a question, and an answer that was right, is good for. */
  readonly goodMinutes: number
  /** The largest number in a question. */
  readonly largest: number
}

export const QUESTION_SETTINGS: QuestionSettings = { leastSeconds: 3, goodMinutes: 180, largest: 9 }

export interface QuestionServices {
  readonly db: Db
  readonly clock: Clock
  readonly applicants: SecretBox
}

/** What is asked, to be said in the language of the page. */
export interface HumanQuestion {
  readonly kind: 'sum' | 'difference' | 'larger'
  readonly a: number
  readonly b: number
}

/** A question with what the form sends back beside the answer. */
export interface AskedQuestion extends HumanQuestion {
  readonly token: string
}

const Token = z.strictObject({
  id: z.string(),
  /** The form it was asked in: right in one, it is worth nothing in another. */
  form: z.string(),
  kind: z.enum(['sum', 'difference', 'larger']),
  a: z.number(),
  b: z.number(),
  at: z.number(),
})
const Pass = z.strictObject({ form: z.string(), until: z.number() })

const ASKED = 'question of the public form'
const PASSED = 'question of the public form, answered'

export function askQuestion(
  { applicants, clock }: Pick<QuestionServices, 'applicants' | 'clock'>,
  form: string,
  { largest }: QuestionSettings = QUESTION_SETTINGS,
): AskedQuestion {
  const pick = () => 1 + randomInt(largest)
  const [one, other] = [pick(), pick()]
  const kind = (['sum', 'difference', 'larger'] as const)[randomInt(3)] ?? 'sum'
  const question = kind === 'sum' ? { kind, a: one, b: other } : apart(kind, one, other, largest)
  const token = { id: randomBytes(12).toString('base64url'), form, ...question, at: clock.now().getTime() }
  return { ...question, token: applicants.seal(ASKED, JSON.stringify(token)) }
}

/** Two different numbers: the larger first where one is taken from the other. */
function apart(kind: 'difference' | 'larger', one: number, other: number, largest: number): HumanQuestion {
  const second = one === other ? (other % largest) + 1 : other
  return kind === 'larger' ? { kind, a: one, b: second } : { kind, a: Math.max(one, second), b: Math.min(one, second) }
}

/** The same question once more, for a form that comes back with something else to be put right. */
export function askAgain(
  { applicants }: Pick<QuestionServices, 'applicants'>,
  token: string,
): AskedQuestion | undefined {
  const asked = openToken(applicants, ASKED, Token, token)
  return asked && { kind: asked.kind, a: asked.a, b: asked.b, token }
}

export interface GivenAnswer {
  readonly form: string
  readonly token: string
  readonly answer: string
  /** What an earlier right answer was rewarded with. */
  readonly pass: string
}

export type AnswerJudgement =
  /** `pass`: so that nobody is asked twice for one form. */
  | { readonly is: 'right'; readonly pass: string }
  | { readonly is: 'missing' | 'too-fast' }
  /** A new question is needed. */
  | { readonly is: 'wrong' | 'over' }

export async function judgeAnswer(
  { db, clock, applicants }: QuestionServices,
  { form, token, answer, pass }: GivenAnswer,
  { leastSeconds, goodMinutes }: QuestionSettings = QUESTION_SETTINGS,
): Promise<AnswerJudgement> {
  const now = clock.now().getTime()
  const passed = openToken(applicants, PASSED, Pass, pass)
  if (passed !== undefined && passed.form === form && passed.until > now) return { is: 'right', pass }
  const asked = openToken(applicants, ASKED, Token, token)
  const goodMs = goodMinutes * 60_000
  if (asked === undefined || asked.form !== form || asked.at + goodMs < now) return { is: 'over' }
  if (answer.trim() === '') return { is: 'missing' }
  if (asked.at + leastSeconds * 1_000 > now) return { is: 'too-fast' }
  const digest = createHash('sha256').update(asked.id).digest('hex')
  const wasRight = readNumber(answer) === resultOf(asked)
  const counts = await recordAnswer(db, { digest, wasRight, expiresAt: new Date(asked.at + goodMs) })
  if (counts.isFirst) await forgetAnswers(db, new Date(now))
  // Sent twice, the first answer stands; but who first guessed wrong does not get to guess again.
  if (!counts.wasRight || !wasRight) return { is: counts.isFirst ? 'wrong' : 'over' }
  return { is: 'right', pass: applicants.seal(PASSED, JSON.stringify({ form, until: now + goodMs })) }
}

function resultOf({ kind, a, b }: HumanQuestion): number {
  switch (kind) {
    case 'sum':
      return a + b
    case 'difference':
      return a - b
    case 'larger':
      return Math.max(a, b)
  } // no default: a new kind must fail to compile here
}

const CHINESE = '零一二三四五六七八九'
const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(
    ' ',
  )

/** `8`, `８`, 八, 十五, eight: however people write it. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[。.,，]$/, '')
  if (/^\d{1,3}$/.test(plain)) return Number(plain)
  const english = ENGLISH.indexOf(plain)
  if (english !== -1) return english
  const chinese = plain.replace(/〇/g, '零').replace(/两/g, '二')
  const digits = /^(?:([一二三四五六七八九]?)十)?([零一二三四五六七八九]?)$/.exec(chinese)
  if (digits === null || chinese === '') return undefined
  const [, tens, ones = ''] = digits
  return (
    (tens === undefined ? 0 : 10 * (tens === '' ? 1 : CHINESE.indexOf(tens))) +
    (ones === '' ? 0 : CHINESE.indexOf(ones))
  )
}

function openToken<T>(applicants: SecretBox, context: string, shape: z.ZodType<T>, sealed: string): T | undefined {
  if (sealed === '' || sealed.length > 1_000) return undefined
  try {
    return shape.parse(JSON.parse(applicants.open(context, sealed)))
  } catch {
    return undefined
  }
}
