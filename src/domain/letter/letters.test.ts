import { describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import { type Amount, letterCase, linesOf, sampleLetter } from '../../../testing/letters/letter-samples.js'
import { contextOn } from '../../../testing/requests/worked-case.js'
import { DECISION_CODES, DECISION_KINDS, LETTERS, type LetterCode } from '../request/index.js'
import { checkWording, composeLetter, LETTER_CODES, LETTER_FORMS, letterFacts, NATIONAL_WORDINGS } from './index.js'

const EVERY = LETTER_CODES.flatMap((code) => (['full', 'least'] as const).map((amount) => [code, amount] as const))
const textOf = (code: LetterCode, amount: Amount) => linesOf(sampleLetter(code, amount)).join('\n')

describe('the wording of every letter', () => {
  test('there is one for each of the 38, and none without its letter', () =>
    expect(Object.keys(NATIONAL_WORDINGS).sort()).toEqual([...LETTER_CODES].sort()))

  test.each(LETTER_CODES)('%s is without fault', (code) =>
    expect(checkWording(code, NATIONAL_WORDINGS[code])).toEqual([]),
  )

  test.each(EVERY)(
    '%s can be composed with the %s facts: nothing is left to fill in, no gap, no doubled sign',
    (code, amount) => {
      const text = textOf(code, amount)
      expect(text).not.toMatch(/[{}]|undefined|null|。。|；。|，。|：。|\s$/m)
      expect(text.length).toBeGreaterThan(60)
    },
  )

  test.each(EVERY)('%s, %s: the same facts make the same letter', (code, amount) =>
    expect(sampleLetter(code, amount)).toEqual(sampleLetter(code, amount)),
  )
})

describe('what a decision says', () => {
  test.each(DECISION_CODES)('%s names its article, whose request it is, and how to complain', (code) => {
    const text = textOf(code, 'least')
    const { citation } = DECISION_KINDS[code]
    if (citation.instrument === 'regulation') expect(text).toContain(citation.place)
    expect(text).toContain('2026-001-0012')
    expect(text).toContain('2026年5月6日')
    expect(text).toContain('云溪县人民政府申请行政复议')
  })

  test('不予公开 must go to reconsideration first (行政复议法第二十三条), what cannot be provided need not', () => {
    for (const code of ['S04', 'S07', 'S10'] as const)
      expect(textOf(code, 'full')).toContain('应当先自收到本决定书之日起60日内')
    expect(textOf('S12', 'full')).toContain('6个月内向云溪县人民法院提起行政诉讼')
  })

  test('served online it names a way to ask for reconsideration online (行政复议法第二十二条), by post it does not', () => {
    expect(sampleLetter('S04', 'least').remedy).toContain('云溪县人民政府公布的互联网渠道')
    expect(sampleLetter('S04', 'full').remedy).not.toContain('互联网')
  })

  test('a third party did not choose to be served online: the letter names no way to complain online', () =>
    expect(sampleLetter('P09', 'least').remedy).not.toContain('互联网'))

  test('of a department of a county, the county is asked', () =>
    expect(sampleLetter('S14', 'least').remedy).toContain('向云溪县人民政府'))

  test('information that does not exist: where was searched, for what, and what came of it', () =>
    expect(textOf('S12', 'full')).toContain(
      '2026年5月12日检索，检索范围：局档案室2020年至2025年文书档案、办公系统，检索词：农村公路、养护、合同，结果：未检索到该合同。',
    ))

  test('an objection that yields to the public interest', () => {
    expect(textOf('S02', 'full')).toContain('不公开可能对公共利益造成重大影响')
    expect(textOf('S02', 'least')).not.toContain('第三方')
  })
})

describe('who is told what', () => {
  test('a stranger is not told who asks', () => {
    const strangers = LETTER_CODES.filter((code) => !['applicant', 'office'].includes(LETTER_FORMS[code].to))
    expect(strangers).toEqual(['P06', 'P07', 'P09', 'P10', 'P11'])
    for (const code of strangers)
      for (const amount of ['full', 'least'] as const) {
        const text = textOf(code, amount)
        for (const name of ['金丝雀', '白鹭', '朱鹮', '茶叶', '13800138000']) expect(text).not.toContain(name)
      }
  })

  test('nor by what the applicant wrote into the description', () => {
    const from = letterCase('P06', 'least')
    const wanted = { ...from.wanted, description: '我是金丝雀（13800138000），要我家的合同' } as typeof from.wanted
    const event = from.events.at(-1)?.event ?? null
    const occasion = { code: 'P06' as const, event, on: from.request.submittedOn, number: null }
    const { values } = letterFacts(occasion, { ...from, wanted }, contextOn())
    expect(values.wanted).toBe('我是申请人（138****8000），要我家的合同')
    expect(values.applicant).toBeUndefined()
  })

  test('the applicant is not told who else was asked', () => {
    expect(textOf('P08', 'full')).not.toContain('青山路桥')
    expect(sampleLetter('P06', 'full').addressee).toBe('云溪县青山路桥养护有限公司')
  })

  test('a body of its own kind is addressed as one, an applicant by name', () => {
    expect(sampleLetter('P03', 'full').addressee).toBe('云溪县白鹭测绘有限公司')
    expect(textOf('P03', 'full')).toContain('收到你单位的')
    expect(textOf('P03', 'least')).toContain('收到您的')
  })
})

test('the receipt of a part names the whole it was split from, and the day the whole came', () => {
  const from = letterCase('P02', 'full')
  const origin = {
    from: '2026-001-0003' as typeof from.no,
    part: 2,
    enteredOn: from.request.submittedOn,
    receivedOn: day('2026-04-01'),
    clockStartOn: day('2026-04-01'),
  }
  const event = from.events.at(-1)?.event ?? null
  const part = { ...from, request: { ...from.request, origin } }
  const facts = letterFacts({ code: 'P02', event, on: day('2026-05-06'), number: null }, part, contextOn())
  const letter = composeLetter({ code: 'P02', wording: NATIONAL_WORDINGS.P02 }, facts)
  const text = letter.ok ? linesOf(letter.value).join('\n') : ''
  expect(text).toContain('你单位于2026年4月1日以邮寄方式')
  expect(text).toContain('本件由申请2026-001-0003拆分而来')
})

test('who asks to have their own record corrected (条例第四十一条) is not told that they asked for information', () => {
  const text = textOf('S24', 'least')
  expect(text).toContain('提交的政府信息更正申请')
  expect(text).not.toContain('公开申请')
})

test('the days to pay a fee in are those that the installation counts', () => {
  const { settings, ...rules } = contextOn()
  const from = letterCase('P12', 'full')
  const event = from.events.at(-1)?.event ?? null
  const clock = { ...settings.clock, feePaymentWorkingDays: 30 }
  const occasion = { code: 'P12' as const, event, on: day('2026-05-12'), number: null }
  const facts = letterFacts(occasion, from, { ...rules, settings: { ...settings, clock } })
  const letter = composeLetter({ code: 'P12', wording: NATIONAL_WORDINGS.P12 }, facts)
  const text = letter.ok ? linesOf(letter.value).join('\n') : ''
  expect(text).toContain('自收到本通知书次日起30个工作日内缴纳')
  expect(text).not.toContain('20个工作日')
})

test('titles are those in use, without what only tells one from its sisters', () => {
  expect(sampleLetter('S09', 'least').title).toBe('政府信息不予公开告知书')
  expect(sampleLetter('P06', 'least').title).toBe('政府信息公开申请征求意见书')
  expect(LETTERS.P13.name).toBe('政府信息公开申请延迟答复告知书')
})

test('date and number as GB/T 9704 writes them', () => {
  const letter = sampleLetter('P03', 'least')
  expect([letter.number, letter.dateText]).toEqual(['云文公复〔2026〕5号', '2026年5月8日'])
})
