/** The instruments this system cites. A version is fixed by its number and date. */
export const INSTRUMENTS = {
  regulation: {
    name: '中华人民共和国政府信息公开条例',
    number: '国务院令第711号',
    since: '2019-05-15',
  },
  format2021: {
    name: '中华人民共和国政府信息公开工作年度报告格式',
    number: '国办公开办函〔2021〕30号',
    since: '2021-09-26',
  },
  format2019: {
    name: '政府信息公开工作年度报告格式（试行）',
    number: '国办公开办函〔2019〕60号',
    since: '2019-11-18',
  },
  processingFee: {
    name: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
    since: '2021-01-01',
  },
  legislation: { name: '中华人民共和国立法法', number: '2023年修正', since: '2023-03-15' },
  reconsideration: { name: '中华人民共和国行政复议法', number: '2023年修订', since: '2024-01-01' },
  litigation: { name: '中华人民共和国行政诉讼法', number: '2017年修正', since: '2017-07-01' },
  civilProcedure: { name: '中华人民共和国民事诉讼法', number: '2023年修正', since: '2024-01-01' },
  civilCode: { name: '中华人民共和国民法典', number: '2020年', since: '2021-01-01' },
  disclosureCases: {
    name: '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释',
    number: '法释〔2025〕8号',
    since: '2025-06-01',
  },
  restDays: { name: '国务院关于职工工作时间的规定', number: '国务院令第174号', since: '1995-05-01' },
  holidays: { name: '全国年节及纪念日放假办法', number: '2024年修订', since: '2025-01-01' },
  serving: {
    name: '国务院办公厅政府信息与政务公开办公室关于政府信息公开处理决定送达问题的解释',
    number: '国办公开办函〔2016〕235号',
    since: '2016-12-07',
  },
} as const satisfies Record<string, { name: string; number: string; since: string }>

export type InstrumentId = keyof typeof INSTRUMENTS

/** Where a rule stands written: an instrument's version and the place in it. */
export interface Citation {
  readonly instrument: InstrumentId
  /** 第四十九条 第一款 …, or a table or heading of a form; empty cites the whole instrument. */
  readonly place: string
}

const DIGITS = '〇一二三四五六七八九'

/** 1–99 in Chinese numerals, as articles are numbered: 三十三. */
function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`expected 1 to 99, got ${value}`)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const tenText = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`
  return tenText + (ones === 0 ? '' : DIGITS[ones])
}

/** Another instrument's article, as its words are: `place('reconsideration', '第二十条第一款')`. */
export const placeIn = (instrument: InstrumentId, place: string): Citation => ({ instrument, place })

/** An article of the Regulation: `regulation(33, { paragraph: 2 })` is 第三十三条第二款. */
export function regulation(article: number, at: { paragraph?: number; item?: number } = {}): Citation {
  const paragraph = at.paragraph === undefined ? '' : `第${toChineseNumeral(at.paragraph)}款`
  const item = at.item === undefined ? '' : `第（${toChineseNumeral(at.item)}）项`
  return { instrument: 'regulation', place: `第${toChineseNumeral(article)}条${paragraph}${item}` }
}

export const format2021 = (place: string): Citation => ({ instrument: 'format2021', place })
export const format2019 = (place: string): Citation => ({ instrument: 'format2019', place })

/** 《名称》（文号）第三十三条第二款 */
export function toCitationText(citation: Citation): string {
  const { name, number } = INSTRUMENTS[citation.instrument]
  return `《${name}》（${number}）${citation.place}`
}
