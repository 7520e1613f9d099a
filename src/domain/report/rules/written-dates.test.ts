import { describe, expect, test } from 'vitest'
import { aDate, sectionsWith } from '../../../../testing/reading/a-reading.js'
import { findPeriodWords, findSignatureWords, writesDay } from './written-dates.js'

describe('the words of a period', () => {
  const FROM = aDate(2023, 1, 1)
  const TO = aDate(2023, 12, 10)
  const inText = (text: string) => sectionsWith({ opening: { text } })
  test.each([
    '2023年1月1日至2023年12月10日',
    '2023年1月1日起至12月10日',
    '２０２３年１月１日－１２月１０日',
    '2023 年 01 月 01 日 至 2023 年 12 月 10 日',
    '2023.1.1—2023.12.10',
    '2023-01-01至12-10',
  ])('%s', (words) => {
    const text = `本报告所列数据的统计期限自${words}止。`
    const found = findPeriodWords(inText(text), FROM, TO)
    expect(found.quote).toBe(words)
    expect(found.at).toEqual([{ section: 'opening', offset: text.indexOf(words), length: words.length }])
  })

  test('a date that was not read is not looked for', () => {
    expect(findPeriodWords(inText('统计期限至2023年12月10日止'), null, TO).quote).toBe('12月10日')
    expect(findPeriodWords(inText('统计期限自2023年1月1日起'), FROM, null).quote).toBe('2023年1月1日')
  })

  test('another date is not taken for it', () => {
    expect(findPeriodWords(inText('自2023.1.1至2023.12.101'), FROM, TO)).toEqual({})
    expect(findPeriodWords(inText('自2023年1月1日至2023年12月101日'), FROM, TO)).toEqual({})
    expect(findPeriodWords(inText('自2023年11月1日至2023年12月10日'), FROM, TO)).toEqual({})
  })
})

test('whether a sentence writes a day', () => {
  const [one, other] = ['截至12月10日公开120条', '截至2023.12.10公开120条']
  expect([one, other, '截至12月1日公开120条'].map((text) => writesDay(text, aDate(2023, 12, 10)))).toEqual([
    true,
    true,
    false,
  ])
})

describe('the words of a signature', () => {
  test.each(['2022年12月7日', '2022-12-07', '2022.12.7', '二〇二二年十二月七日', '二○二二年十二月七日'])(
    '%s',
    (words) => {
      const sections = sectionsWith({ closing: { text: `云溪县教育局\n${words}` } })
      expect(findSignatureWords(sections, aDate(2022, 12, 7)).quote).toBe(words)
    },
  )

  test('a date in the text is no signature', () => {
    const sections = sectionsWith({ overview: { text: '2022年12月7日召开会议。' } })
    expect(findSignatureWords(sections, aDate(2022, 12, 7))).toEqual({})
  })
})
