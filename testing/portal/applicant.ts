import { ORIGIN, type Visitor } from './test-portal.js'

/** A person of an imaginary county; the number passes its check and belongs to nobody. */
export const FILLED_IN: Readonly<Record<string, string>> = {
  matter: 'disclosure',
  description: '石桥镇二〇二五年道路养护的合同',
  kind: 'naturalPerson',
  name: '金丝雀',
  documentKind: 'identity-card',
  documentNumber: '11010519491231002X',
  telephone: '13800138000',
  email: 'canary@example.org',
  form: 'electronic',
  delivery: 'online',
}

/** The hidden fields of a form on a page, and the answer to its question. */
export function hiddenFieldsOf(page: string): Record<string, string> {
  const form = /<form id="ask".*?<\/form>/s.exec(page)?.[0] ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)]
  const answer = answerOf(page)
  return {
    ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
    ...(answer === undefined ? {} : { answer }),
  }
}

const NUMERALS = '零一二三四五六七八九'

/** What a person who reads the page answers. */
export function answerOf(page: string): string | undefined {
  const [, a = '', how, b = ''] = /：([一二三四五六七八九])(加|减|和)([一二三四五六七八九])/.exec(page) ?? []
  const [one, other] = [NUMERALS.indexOf(a), NUMERALS.indexOf(b)]
  if (how === undefined) return undefined
  return String(how === '加' ? one + other : how === '减' ? one - other : Math.max(one, other))
}

export const openForm = async (visitor: Visitor, body = 'bureau'): Promise<Record<string, string>> =>
  hiddenFieldsOf(await (await visitor.send(`/ask?body=${body}`)).text())

/** As a browser sends the form. */
export function sendForm(visitor: Visitor, fields: Record<string, string>, path = '/ask'): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return visitor.send(path, { method: 'POST', body, headers: { origin: ORIGIN } })
}

export interface Submitted {
  readonly no: string
  readonly queryCode: string
  /** The page that shows both. */
  readonly page: string
}

/** What stands on the receipt that a visitor sees now. */
export async function readReceipt(visitor: Visitor): Promise<Submitted> {
  const page = await (await visitor.send('/ask/receipt')).text()
  const [no = '', queryCode = ''] = [...page.matchAll(/<dd>([0-9a-z]{4}-[0-9a-z]{3,4}-[0-9a-z]{4})<\/dd>/g)].map(
    ([, text = '']) => text,
  )
  return { no, queryCode, page }
}

/** Opens the form, fills it in, answers the question, submits. */
export async function askFor(visitor: Visitor, given: Record<string, string> = {}): Promise<Submitted> {
  const response = await sendForm(visitor, { ...(await openForm(visitor)), ...FILLED_IN, ...given })
  if (response.status !== 303) throw new Error(`${response.status} ${await response.text()}`)
  return readReceipt(visitor)
}
