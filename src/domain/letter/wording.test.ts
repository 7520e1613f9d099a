import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterCase, sampleLetter } from '../../../testing/letters/letter-samples.js'
import { contextOn } from '../../../testing/requests/worked-case.js'
import {
  checkWording,
  compareWordings,
  composeLetter,
  defaultMark,
  explainLetterRefusal,
  explainWordingFault,
  type LETTER_CODES,
  letterFacts,
  NATIONAL_WORDINGS,
  say,
  toLetterNumber,
  type Wording,
} from './index.js'

const explained = (code: (typeof LETTER_CODES)[number], wording: Wording) =>
  checkWording(code, wording).map((fault) => explainWordingFault(code, fault))
const P03 = NATIONAL_WORDINGS.P03

describe('a wording that cannot be used is refused with a sentence', () => {
  test.each<[string, Wording, string]>([
    ['nothing has that name', [...P03, say('{收件人}')], '“{收件人}”不是可以填入的项目'],
    ['a brace without its partner', [...P03, say('请于{补正期限前提交')], '括号须成对'],
    [
      'it belongs to another letter',
      [...P03, say('{收费金额}')],
      '“{收费金额}”不能用在《政府信息公开申请补正告知书》中',
    ],
    ['not every case has it', [...P03, say('代理人：{代理人}')], '请把这一段设为“有代理人”时才出现'],
    ['several lines in a sentence', [...P03, say('事项：{补正事项}')], '请单独成段'],
    [
      'the law wants it said',
      P03.filter((one) => one.kind !== 'paragraph' || one.text !== '{补正事项}'),
      '须写明“{补正事项}”',
    ],
    ['nothing at all', [], '没有内容'],
  ])('%s', (_, wording, sentence) => expect(explained('P03', wording).join('')).toContain(sentence))

  test('a stranger would learn who asks', () =>
    expect(explained('P06', [...NATIONAL_WORDINGS.P06, say('申请人：{申请人}')]).join('')).toContain(
      '会让他人知道申请人是谁',
    ))

  test('where it depends on what it needs it may stand', () =>
    expect(checkWording('P03', [...P03, say('代理人：{代理人}', 'agent')])).toEqual([]))
})

describe('filling in', () => {
  const compose = (details: object, wording = P03) => {
    const from = letterCase('P03', 'least')
    const event = from.events.at(-1)?.event ?? null
    const events = from.events.map((one) => (one.event === event ? { ...one, details } : one))
    const { settings, calendar } = contextOn()
    const occasion = { code: 'P03' as const, event, on: from.request.submittedOn, number: null }
    return composeLetter({ code: 'P03', wording }, letterFacts(occasion, { ...from, events }, { settings, calendar }))
  }

  test('what the law wants said and nobody wrote is asked for', () => {
    const refused = compose({})
    expect(refused).toMatchObject({ ok: false, error: { code: 'letter.incomplete', lacks: ['unclear'] } })
    expect(refused.ok || explainLetterRefusal(refused.error)).toBe(
      '《政府信息公开申请补正告知书》须写明“补正事项”，请填写后再办理。',
    )
  })

  test('lines stay lines, and what looks like a placeholder stays what somebody wrote', () => {
    const letter = compose({ unclear: '甲{申请编号}\r\n\n乙' })
    expect(letter.ok && letter.value.blocks.find(({ kind }) => kind === 'list')).toEqual({
      kind: 'list',
      items: ['甲{申请编号}', '乙'],
    })
  })

  test('whatever people write, it is composed, and nothing of it is read as a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const letter = compose({ unclear: `请${text}` })
        expect(letter.ok).toBe(true)
      }),
      { seed: 20_260_701, numRuns: 200 },
    )
  })
})

describe('two wordings beside each other', () => {
  test('one passage said otherwise', () => {
    const changed = P03.map((block, index) => (index === 1 ? say('经审查，须作出补正：') : block))
    expect(compareWordings(P03, changed).filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: expect.stringContaining('现一次性告知') },
      { kind: 'added', text: '经审查，须作出补正：' },
    ])
  })

  test('the old can be read from what stayed and went, the new from what stayed and came', () => {
    const wording = fc
      .array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 12 })
      .map((all) => all.map((one) => say(one)))
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const changes = compareWordings(before, after)
        const without = (kind: string) => changes.filter((one) => one.kind !== kind).map(({ text }) => text)
        const texts = (all: Wording) => all.map((one) => (one.kind === 'paragraph' ? one.text : ''))
        expect(without('added')).toEqual(texts(before))
        expect(without('removed')).toEqual(texts(after))
      }),
      { seed: 20_260_701, numRuns: 300 },
    )
  })

  test('a condition is part of what a passage says', () =>
    expect(compareWordings([say('甲')], [say('甲', 'agent')])).toEqual([
      { kind: 'removed', text: '甲' },
      { kind: 'added', text: '〔有代理人〕甲' },
    ]))
})

describe('numbers', () => {
  test('云公复〔2026〕12号: no 第, no zero before it', () =>
    expect(toLetterNumber('云', 'decision', 2026, 12)).toBe('云公复〔2026〕12号'))
  test.each([
    ['云溪县人民政府', '云'],
    ['云溪县文化和旅游局', '云文'],
    ['石桥镇人民政府', '石'],
    ['云溪县人民政府办公室', '云办'],
    ['国家税务总局', '国家'],
    ['青禾乡', '青'],
  ])('%s stands as %s', (name, mark) => expect(defaultMark(name)).toBe(mark))
})

test('an adapted wording makes another letter', () => {
  const own = [say('{申请编号}：{补正期限}前。'), say('{补正事项}')]
  expect(sampleLetter('P03', 'least', own).blocks[0]).toEqual({
    kind: 'paragraph',
    text: '2026-001-0012：2026年5月22日前。',
  })
})
