import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCounty } from '../../../testing/portal/public-county.js'
import { startTestPortal, type TestPortal, Visitor } from '../../../testing/portal/test-portal.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import { clockStandingOn } from '../../service/clock.js'
import type { Actor } from '../../service/people/authorise.js'
import { confirmPublicEntry, setPublicLog, writePublicEntry } from '../../service/requests/after/public-log.js'
import { getRequest } from '../../service/requests/get-request.js'
import { registerRequest } from '../../service/requests/intake/register-request.js'
import { recordEvent } from '../../service/requests/record-event.js'

let portal: TestPortal
let visitor: Visitor
beforeAll(async () => {
  portal = await startTestPortal()
  await addCounty(portal.services.db)
  visitor = new Visitor(portal.open({ clock }))
}, 60_000)
afterAll(() => portal.close())

const clock = clockStandingOn('2026-07-01' as PlainDate)
const PAPER = {
  body: 'bureau',
  channel: 'in-person',
  on: '2026-06-01',
  matter: 'disclosure',
  applicant: {
    ...{ kind: 'naturalPerson', name: '金丝雀', document: null, representative: null, contactPerson: null },
    contact: { telephone: '13800138000', email: null, address: null, postcode: null },
    ...{ agent: null, joint: [] },
  },
  wanted: { description: '石桥镇道路养护的合同', documentNumber: null, form: 'paper', delivery: 'pick-up' },
}
const ANSWERED = [
  [
    { type: 'decision.made', on: '2026-06-02', kind: 'S02', basis: null, reasons: null, overrides: [] },
    { content: '道路养护的合同' },
  ],
  [{ type: 'decision.served', on: '2026-06-02', way: 'direct' }, { recipient: '金丝雀' }],
] as const

/** Somebody of the bureau. */
async function actor(role: string): Promise<Actor> {
  const at = new Date('2026-06-01T00:00:00Z')
  await portal.services.db
    .insertInto('person')
    .values({
      ...{ id: role, account: role, display_name: role, status: 'active', version: 1, created_at: at },
      ...{ password_hash: 'none', password_set_at: at, password_is_initial: false },
    })
    .execute()
  return { person: role, grants: [{ role, body: 'bureau' }] } as unknown as Actor
}

function given<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const read = async (path: string): Promise<string> => (await visitor.send(path)).text()

describe('the guide of a body', () => {
  test('whom to ask and how, until when, for how much, and what then: the figures are those of the rules', async () => {
    const page = await read('/guide/county')
    for (const word of [
      '云溪县人民政府政府信息公开指南',
      '云溪县文昌路1号',
      '0390-5550101',
      '20 个工作日',
      '60 日',
      '6 个月',
      '每件 100 元',
      '每页 40 元',
      '第 201 页起',
      'href="/ask?body=county"',
    ])
      expect(page).toContain(word)
    expect(await read('/en/guide/county')).toContain('Disclosure guide: 云溪县人民政府')
  })
  test('is linked from the page of the body, which also leads to its form', async () => {
    const page = await read('/bodies/bureau')
    expect(page).toContain('href="/guide/bureau"')
    expect(page).toContain('href="/ask?body=bureau"')
  })
  test('there is none of a body that has ended', async () => {
    expect((await visitor.send('/guide/culture')).status).toBe(404)
    expect(await read('/bodies/culture')).not.toContain('/ask?body=')
  })
})

test('依申请公开 leads to asking, to following and to what was answered', async () => {
  const page = await read('/apply')
  for (const path of ['/ask', '/follow', '/answered']) expect(page).toContain(`href="${path}"`)
})

describe('requests and answers that bodies show', () => {
  test('none yet: said so; of a body that is none, or a page that is none: not there', async () => {
    expect(await read('/answered')).toContain('还没有公布申请和答复')
    expect((await visitor.send('/answered?body=nobody')).status).toBe(404)
    expect((await visitor.send('/answered?after=x')).status).toBe(404)
  })
  test('what was published is there, of one body and of all, and only while its body shows it', async () => {
    const services = { ...portal.services, clock }
    const [clerk, head, reviewer] = [await actor('clerk'), await actor('head'), await actor('reviewer')]
    const { no } = given(await registerRequest(services, clerk, PAPER))
    for (const [event, details] of ANSWERED) {
      const { version } = given(await getRequest(services, head, no))
      given(await recordEvent(services, head, { no, version, event, details, note: null }))
    }
    given(await setPublicLog(services, head, { body: 'bureau', version: 0, isOpen: true }))
    const entry = { no, version: 0, title: '石桥镇道路养护合同', answer: '已提供合同两份。' }
    given(await writePublicEntry(services, clerk, entry))
    expect(await read('/answered')).not.toContain('已提供合同两份。')
    given(await confirmPublicEntry(services, reviewer, { no, version: 1 }))
    for (const path of ['/answered', '/answered?body=bureau']) expect(await read(path)).toContain('已提供合同两份。')
    expect(await read('/answered?body=county')).not.toContain('已提供合同两份。')
    const page = await read('/answered')
    for (const secret of ['金丝雀', no]) expect(page).not.toContain(secret)
    given(await setPublicLog(services, head, { body: 'bureau', version: 1, isOpen: false }))
    expect(await read('/answered')).not.toContain('已提供合同两份。')
  })
})
