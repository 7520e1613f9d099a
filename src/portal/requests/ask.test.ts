import { hash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  answerOf,
  askFor,
  FILLED_IN,
  hiddenFieldsOf,
  openForm,
  readReceipt,
  sendForm,
} from '../../../testing/portal/applicant.js'
import { addCounty } from '../../../testing/portal/public-county.js'
import { ORIGIN, QUICK, startTestPortal, type TestPortal, Visitor } from '../../../testing/portal/test-portal.js'
import type { PlainDate } from '../../domain/calendar/index.js'
import { clockStandingOn } from '../../service/clock.js'

let portal: TestPortal
let visitor: Visitor
beforeAll(async () => {
  portal = await startTestPortal()
  await addCounty(portal.services.db)
}, 60_000)
afterAll(() => portal.close())

const clock = clockStandingOn('2026-07-01' as PlainDate)
beforeEach(() => {
  visitor = new Visitor(portal.open({ clock }))
})

const countRequests = async (): Promise<number> =>
  Number(
    (
      await portal.services.db
        .selectFrom('request')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirst()
    )?.count ?? 0,
  )
const filledIn = async (given: Record<string, string> = {}): Promise<Record<string, string>> => ({
  ...(await openForm(visitor)),
  ...FILLED_IN,
  ...given,
})
const WORDS = 'zero one two three four five six seven eight nine'.split(' ')
/** As somebody who reads the English page answers. */
function englishAnswerOf(page: string): string {
  const [, a = '', how, b = ''] = /(?:What is|Which is larger,) (\w+) (plus|minus|or) (\w+)\?/.exec(page) ?? []
  const [one, other] = [WORDS.indexOf(a), WORDS.indexOf(b)]
  return String(how === 'plus' ? one + other : how === 'minus' ? one - other : Math.max(one, other))
}
const linesOf = (page: string): string[] =>
  [...(/<div class="problem" id="faults".*?<\/div>/s.exec(page)?.[0] ?? '').matchAll(/<li>(.*?)<\/li>/gs)].map(
    ([, line = '']) => line.replace(/<[^>]+>/g, ''),
  )

describe('choosing the body', () => {
  test('all that are, with a link to the form of each; none that has ended', async () => {
    const page = await (await visitor.send('/ask')).text()
    expect(page).toContain('href="/ask?body=bureau"')
    expect(page).not.toContain('/ask?body=culture"')
  })
  test('by a short form of the name; one that has ended leads to who took over', async () => {
    expect(await (await visitor.send('/ask?q=文旅局')).text()).toContain('/ask?body=bureau')
    const ended = await (await visitor.send(`/ask?q=${encodeURIComponent('云溪县文化局')}`)).text()
    expect(ended).toContain('已于2019年1月18日终止')
    expect(ended).toContain('/ask?body=bureau')
  })
  test('one that is none, or is no more: said so, with the list', async () => {
    for (const body of ['nobody', 'culture', '../x']) {
      const response = await visitor.send(`/ask?body=${encodeURIComponent(body)}`)
      expect([response.status, (await response.text()).includes('class="cut"')]).toEqual([200, true])
    }
  })
})

describe('submitting', () => {
  test('a receipt with number and query code, neither in an address; loading it again is safe', async () => {
    const response = await sendForm(visitor, await filledIn())
    expect([response.status, response.headers.get('location')]).toEqual([303, '/ask/receipt'])
    const { no, queryCode, page } = await readReceipt(visitor)
    expect(no).toMatch(/^2026-\d{3}-\d{4}$/)
    expect(queryCode).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
    for (const word of ['待确认', '云溪县文化和旅游局', '石桥镇二〇二五年道路养护的合同', '最迟 2026年7月29日 答复'])
      expect(page).toContain(word)
    expect((await readReceipt(visitor)).no).toBe(no)
  })

  test('the copy is what was sent, and its digest stands on the receipt', async () => {
    const { page, no } = await askFor(visitor)
    const copy = await visitor.send('/ask/receipt/copy')
    expect(copy.headers.get('content-disposition')).toContain('attachment')
    const text = await copy.text()
    expect(page).toContain(hash('sm3', text, 'hex'))
    expect(JSON.parse(text)).toMatchObject({
      no,
      applicant: { name: '金丝雀', document: { number: '11010519491231002X' } },
      wanted: { description: '石桥镇二〇二五年道路养护的合同' },
    })
  })

  test('double click, retry, and the same page sent once more after going back: one request, one receipt', async () => {
    const before = await countRequests()
    const fields = await filledIn()
    const answers = await Promise.all([1, 2, 3, 4].map(() => sendForm(visitor, fields)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    const first = await readReceipt(visitor)
    expect((await sendForm(visitor, fields)).status).toBe(303)
    expect((await readReceipt(visitor)).no).toBe(first.no)
    expect(await countRequests()).toBe(before + 1)
  })

  test('the same form with other content is no second request unseen: it is said, and can be sent as one', async () => {
    const fields = await filledIn()
    await sendForm(visitor, fields)
    const first = await readReceipt(visitor)
    const other = { ...fields, description: '石桥镇二〇二四年道路养护的合同' }
    const response = await sendForm(visitor, other)
    const page = await response.text()
    expect([response.status, page.includes('已经用别的内容提交过一次')]).toEqual([409, true])
    expect((await sendForm(visitor, { ...other, ...hiddenFieldsOf(page) })).status).toBe(303)
    expect((await readReceipt(visitor)).no).not.toBe(first.no)
  })

  test('an organisation, an agent, joint applicants, a correction of a record', async () => {
    const organisation = {
      kind: 'research',
      organisationName: '云溪县地方史研究会',
      organisationDocumentKind: 'other',
      creditCode: '社登001',
      representative: '白鹭',
      contactPerson: '苍鹰',
    }
    const agent = {
      hasAgent: 'yes',
      agentName: '画眉',
      agentDocumentKind: 'passport',
      agentDocumentNumber: 'E00000000',
      agentTelephone: '0390-5550199',
    }
    const joint = {
      joint: '2',
      'joint.1.name': '百灵',
      'joint.1.documentKind': 'other',
      'joint.1.documentNumber': '证1',
    }
    const { page } = await askFor(visitor, {
      ...organisation,
      ...agent,
      ...joint,
      matter: 'record-correction',
      name: '不看的一栏',
    })
    expect(page).toContain('更正与我有关的信息')
    const copy = JSON.parse(await (await visitor.send('/ask/receipt/copy')).text())
    expect(copy).toMatchObject({
      matter: 'record-correction',
      applicant: {
        kind: 'research',
        name: '云溪县地方史研究会',
        representative: '白鹭',
        agent: { name: '画眉' },
        joint: [{ name: '百灵' }],
      },
    })
  })

  test('in English too: the question in words, the receipt, the marks of what is Chinese', async () => {
    const page = await (await visitor.send('/en/ask?body=bureau')).text()
    const fields = { ...hiddenFieldsOf(page), ...FILLED_IN, answer: englishAnswerOf(page) }
    const response = await sendForm(visitor, fields, '/en/ask')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/en/ask/receipt'])
    const receipt = await (await visitor.send('/en/ask/receipt')).text()
    for (const word of ['Query code', 'by 29 July 2026', 'lang="zh-CN">云溪县文化和旅游局</span>'])
      expect(receipt).toContain(word)
  })

  test('sent to two nodes at once: one request, one receipt', async () => {
    const before = await countRequests()
    const fields = await filledIn()
    const nodes = [1, 2].map(() => new Visitor(portal.open({ clock })))
    await Promise.all(nodes.flatMap((node) => [sendForm(node, fields), sendForm(node, fields)]))
    const receipts = await Promise.all(nodes.map(readReceipt))
    expect(receipts[0]?.no).not.toBe('')
    expect([receipts[1]?.no, receipts[1]?.queryCode]).toEqual([receipts[0]?.no, receipts[0]?.queryCode])
    expect(await countRequests()).toBe(before + 1)
  })

  test('files come with it; those that cannot be are said before anything is submitted', async () => {
    const before = await countRequests()
    const send = async (fields: Record<string, string>, file: File) => {
      const body = new FormData()
      for (const [name, text] of Object.entries(fields)) body.append(name, text)
      body.append('identity', file)
      return visitor.send('/ask', { method: 'POST', body, headers: { origin: ORIGIN } })
    }
    const refused = await send(await filledIn(), new File(['x'], '证件.exe'))
    const page = await refused.text()
    expect([refused.status, page.includes('id="identity-fault"'), page.includes('请重新选择：证件.exe')]).toEqual([
      422,
      true,
      true,
    ])
    expect(await countRequests()).toBe(before)
    // Looks like a picture by its name only: the request is there all the same, and the receipt tells.
    // A button that submits nothing empties the field as well.
    const helped = await send({ ...(await filledIn()), act: 'add' }, new File(['x'], '证件.png'))
    expect(await helped.text()).toContain('请重新选择：证件.png')
    expect((await send(await filledIn(), new File(['no picture'], '证件.png'))).status).toBe(303)
    expect((await readReceipt(visitor)).page).toContain('有文件没有收下')
    expect(await countRequests()).toBe(before + 1)
  })
})

describe('what is wrong', () => {
  test('everything at once, at its field and at the top, with what was written kept', async () => {
    const response = await sendForm(
      visitor,
      await filledIn({
        description: ' ',
        documentNumber: '11010519491231002Y',
        telephone: '',
        email: '',
        postcode: '12',
      }),
    )
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(linesOf(page)).toEqual([
      '所需信息：请填写',
      '证件号码：身份证号码不正确，请核对有无抄错',
      '联系电话：电话和电子邮箱请至少填写一项',
      '邮政编码：邮政编码为 6 位数字',
    ])
    expect(page).toContain('<a href="#documentNumber">证件号码</a>')
    expect(page).toContain('value="11010519491231002Y"')
    expect(page).toContain('value="金丝雀"')
    expect(page).toMatch(/id="postcode"[^>]*aria-describedby="postcode-fault"[^>]*aria-invalid="true"/)
  })
  test('a question once answered is not asked again when an error is put right', async () => {
    const first = await (await sendForm(visitor, await filledIn({ description: '' }))).text()
    expect(first).toContain('小题已经答对')
    expect(answerOf(first)).toBeUndefined()
    const response = await sendForm(visitor, { ...FILLED_IN, ...hiddenFieldsOf(first) })
    expect(response.status).toBe(303)
  })
  const table = [
    ['posted without an address', { delivery: 'post' }, '通信地址：选择邮寄的，请填写通信地址'],
    ['mailed without e-mail', { delivery: 'email', email: '' }, '电子邮箱：选择电子邮件的，请填写电子邮箱'],
    ['an agent without anything', { hasAgent: 'yes' }, '代理人姓名：请填写'],
    ['half a joint applicant', { joint: '1', 'joint.0.name': '百灵' }, '共同申请人 1 证件号码：请填写'],
    ['a kind that is none', { kind: 'nobody' }, '申请人类别：请从列出的选项中选择'],
    ['too long', { description: '很'.repeat(2_001) }, '所需信息：最多 2000 个字'],
    ['characters that cannot be', { name: '金\u202e丝雀' }, '姓名：含有不能使用的字符'],
    ['characters that nobody sees', { name: '金\u200b丝雀' }, '姓名：含有看不见的字符，请删去后重新填写'],
    [
      'a number that only looks like another',
      { documentKind: 'passport', documentNumber: 'E1234\u20605678' },
      '证件号码：含有看不见的字符，请删去后重新填写',
    ],
    ['no answer', { answer: '' }, '一道小题：请回答这道小题'],
    ['a wrong answer', { answer: '99' }, '一道小题：答案不对，请回答新的题目'],
    ['a field for programs', { website: 'http://x.example' }, '请不要填写这一栏：请把这一栏留空'],
    ['no question', { question: 'x' }, '一道小题：题目已经过期或者用过，请回答新的题目'],
  ] as const
  for (const [name, given, line] of table)
    test(name, async () => {
      const before = await countRequests()
      const response = await sendForm(visitor, await filledIn(given))
      expect(response.status).toBe(422)
      expect(linesOf(await response.text())).toContain(line)
      expect(await countRequests()).toBe(before)
    })
  test('in English', async () => {
    const response = await sendForm(visitor, await filledIn({ description: '' }), '/en/ask')
    expect(linesOf(await response.text())).toEqual(['Information wanted: please fill in'])
  })
  test('in English, no English words are marked as Chinese ones', async () => {
    const given = await filledIn({ description: '', answer: '', website: 'http://x.example' })
    const page = await (await sendForm(visitor, given, '/en/ask')).text()
    expect(linesOf(page)).toHaveLength(3)
    expect(page).not.toMatch(/lang="zh-CN">please/)
  })
})

describe('the question', () => {
  test('who guessed wrong does not guess again with the same one', async () => {
    const fields = await filledIn()
    expect((await sendForm(visitor, { ...fields, answer: '99' })).status).toBe(422)
    expect((await sendForm(visitor, fields)).status).toBe(422)
  })
  test('answered in one form, it is worth nothing in another', async () => {
    const [one, other] = [await filledIn(), await filledIn()]
    expect((await sendForm(visitor, { ...one, key: other.key ?? '' })).status).toBe(422)
    const passed = hiddenFieldsOf(await (await sendForm(visitor, { ...one, description: '' })).text())
    expect((await sendForm(visitor, { ...other, answer: '', pass: passed.pass ?? '' })).status).toBe(422)
  })
  test('over after its time; too fast for anybody who read the page', async () => {
    let now = Date.parse('2026-07-01T02:00:00Z')
    const moving = { ...clock, now: () => new Date(now) }
    const app = portal.open({ clock: moving, asking: { ...QUICK, question: { ...QUICK.question, leastSeconds: 3 } } })
    visitor = new Visitor(app)
    const fast = await sendForm(visitor, await filledIn())
    expect(linesOf(await fast.text())[0]).toContain('页面刚刚打开就提交了')
    const fields = await filledIn()
    now += 4 * 3_600_000
    expect(linesOf(await (await sendForm(visitor, fields)).text())[0]).toContain('题目已经过期')
    const again = await filledIn()
    now += 5_000
    expect((await sendForm(visitor, again)).status).toBe(303)
  })
  test('answered in characters', async () => {
    const fields = await filledIn()
    const numeral = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][Number(fields.answer)]
    if (numeral !== undefined)
      expect((await sendForm(visitor, { ...fields, answer: ` ${numeral}。` })).status).toBe(303)
  })
})

describe('buttons that only help', () => {
  test('one more joint applicant, one less, looking first: everything typed is kept, nothing is submitted', async () => {
    const before = await countRequests()
    const fields = await filledIn({ description: '县文旅局二〇二五年部门决算' })
    const added = await (await sendForm(visitor, { ...fields, act: 'add' })).text()
    expect(added).toContain('id="joint-0-name"')
    expect(added).toContain('value="金丝雀"')
    const typed = { ...fields, ...hiddenFieldsOf(added), 'joint.0.name': '百灵' }
    const removed = await (await sendForm(visitor, { ...typed, act: 'remove.0' })).text()
    expect(removed).not.toContain('joint-0-name')
    const looked = await (await sendForm(visitor, { ...fields, act: 'look' })).text()
    expect(looked).toContain('财政预算、决算信息')
    expect(looked).toContain('value="金丝雀"')
    expect(await countRequests()).toBe(before)
  })
  test('the script is told the same', async () => {
    const response = await sendForm(visitor, { body: 'bureau', description: '办公地址和年度报告' }, '/ask/look')
    expect(await response.json()).toEqual({
      found: [{ href: '/guide/bureau', title: '云溪县文化和旅游局', note: '办公地址、时间和联系方式' }],
    })
  })
})

describe('what must not be', () => {
  test('a form of a foreign page is not taken', async () => {
    const body = new URLSearchParams(await filledIn())
    const response = await visitor.send('/ask', { method: 'POST', body, headers: { origin: 'https://evil.example' } })
    expect(response.status).toBe(403)
  })
  test('too many from one network: 429 in words, and what was written is kept', async () => {
    visitor = new Visitor(portal.open({ clock, asking: { ...QUICK, submissions: { burst: 1, perSecond: 0.1 } } }))
    const fields = await filledIn()
    expect((await sendForm(visitor, fields)).status).toBe(303)
    const response = await sendForm(visitor, fields)
    const page = await response.text()
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '10'])
    expect(page).toContain('请过 10 秒再按一次')
    expect(page).toContain('value="金丝雀"')
  })
  test('more than can be written down are waiting: 503 in words, and what was written is kept', async () => {
    visitor = new Visitor(portal.open({ clock, asking: { ...QUICK, mostWaiting: 0 } }))
    const before = await countRequests()
    const response = await sendForm(visitor, await filledIn())
    const page = await response.text()
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10'])
    expect(page).toContain('现在提交申请的人太多，请过十几秒再按一次')
    expect(page).toContain('value="金丝雀"')
    expect(await countRequests()).toBe(before)
  })
  test('pages with what somebody wrote are kept nowhere; the blank form may be gone back to', async () => {
    expect((await visitor.send('/ask?body=bureau')).headers.get('cache-control')).toBe('private, no-cache')
    const response = await sendForm(visitor, await filledIn({ description: '' }))
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    await askFor(visitor)
    expect((await visitor.send('/ask/receipt')).headers.get('cache-control')).toBe('private, no-store')
  })
  test('another browser, or one whose cookie somebody changed, sees no receipt', async () => {
    await askFor(visitor)
    const stranger = new Visitor(portal.open({ clock }))
    for (const cookie of ['', 'gongkai-receipt=x', `gongkai-receipt=${'A'.repeat(300)}`])
      expect((await stranger.send('/ask/receipt', { headers: { cookie } })).status).toBe(404)
  })
  test('forms of megabytes, of a thousand parts, of nothing', async () => {
    const headers = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }
    const send = (body: string) => visitor.send('/ask', { method: 'POST', body, headers })
    expect((await send(`description=${'x'.repeat(48 * 1024 ** 2)}`)).status).toBe(413)
    expect((await send('a=1&'.repeat(1_000))).status).toBe(400)
    expect((await send('')).status).toBe(422)
    expect((await visitor.send('/ask', { method: 'POST', body: '{}', headers: { origin: ORIGIN } })).status).toBe(400)
  })
})
