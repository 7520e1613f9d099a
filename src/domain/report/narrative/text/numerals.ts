import type { Paragraph } from './paragraphs.js'

/**
 * What a number in the text counts: `count` things with a measure word (件, 条 …), `bare` nothing that
 * is written, `money` in 元, `percent`, `year` a calendar year, `other` something no table counts.
 */
export type NumberKind = 'count' | 'bare' | 'money' | 'percent' | 'year' | 'other'

export interface NumberRead {
  readonly kind: NumberKind
  readonly value: number
  /** The measure word; for money the unit as printed. */
  readonly unit: string
  /** 余, 多, 左右 or a rounding to 万: the text does not claim an exact figure. */
  readonly approximate: boolean
  /** How far the figure may be off: one unit of the last digit written, or a quarter where 约, 余 is said. */
  readonly precision: number
  /** Broken, a range, or grouped in a way that may be read twice: nothing may be concluded from it. */
  readonly uncertain: boolean
  readonly end: number
}

const ONES: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }
/** Measure words of what the tables count; 次 and 个 only where nothing follows that they belong to. */
const COUNT_UNIT = /^(?:件次|条次|案次|件|起|宗|例|条|份|项|次|部|个|篇|笔|桩|只|单)(?:\([件条次篇个份起]\))?/
const NOT_A_UNIT = /^(?:次性|次年|次月|次日|次数|个工作日|个月|个百分点|个人|个小时|条例|条款|项目|份额|件率|部门|部委)/
const APPROXIMATE_BEFORE = /(?:约|近|逾|超过|接近|至少|不到|大概|超)$/
const isMoreThan = (character: string): boolean => character === '余' || character === '多'
const AFTER_UNIT_APPROXIMATE = /^(?:左右|以上|上下)/
/** A range, a sign, a digit, a letter: what stands there is only a part of something. */
const NOT_WHOLE_BEFORE = /(?:[\d.][-至到]|[+-]|\d,|\d|[A-Za-z/.])$/
const NOT_WHOLE_AFTER = /^(?:[-至到]\d|,\d|[A-Za-z/])/
const LONGEST = 24
const GROUPED = /^\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/

/** The number that begins at `start`, or `null` if none does. */
export function readNumber(paragraph: Paragraph, start: number): NumberRead | null {
  const first = paragraph.chars.charAt(start)
  if (/[0-9]/.test(first)) return readDigits(paragraph, start)
  if (ONES[first] !== undefined || first === '十') return readChinese(paragraph, start)
  return null
}

function readDigits({ chars, gaps }: Paragraph, start: number): NumberRead {
  const text = digitsAt(chars, start)
  const grouped = text.includes(',')
  let end = start + text.length
  const digits = grouped ? text.replace(/,/g, '') : text
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  let uncertain = digits.length > 15 || /^0\d/.test(digits) || (grouped && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text))
  for (let index = start; index < end; index++) if (gaps.has(index) && index > start) uncertain = true
  if (gaps.has(start) && /[0-9.,]/.test(chars.charAt(start - 1))) uncertain = true
  if (gaps.has(end) && /[0-9.,]/.test(chars.charAt(end))) uncertain = true

  if (/^(?:19|20)\d\d$/.test(digits) && chars.charAt(end) === '年') {
    return {
      kind: 'year',
      value: Number(digits),
      unit: '年',
      approximate: false,
      precision: 1,
      uncertain,
      end: end + 1,
    }
  }
  let scale = 1
  let vague = APPROXIMATE_BEFORE.test(chars.slice(Math.max(0, start - 2), start))
  // 8千, 14万余: the scale belongs to the number; 万元 is left to the unit.
  while (SCALES[chars.charAt(end)] !== undefined && !/^[百千万亿]+元/.test(chars.slice(end, end + 4))) {
    scale *= SCALES[chars.charAt(end)] ?? 1
    end++
  }
  const rounded = scale > 1
  if (isMoreThan(chars.charAt(end))) {
    vague = true
    end++
    if (chars.charAt(end) === '万' && !chars.startsWith('万元', end)) {
      scale *= 10_000
      end++
    }
  }
  // 12,34件 and runs longer than the window: whatever stands there, it is not this figure.
  const before = chars.slice(Math.max(0, start - 2), start)
  const after = chars.slice(end, end + 2)
  if (NOT_WHOLE_BEFORE.test(before) || NOT_WHOLE_AFTER.test(after)) uncertain = true
  return withUnit(chars, end, {
    value: round(Number(digits) * scale),
    precision: scale / 10 ** decimals,
    approximate: vague || rounded,
    vague,
    uncertain,
    whole: decimals === 0 || scale > 1,
  })
}

/** A figure's digits with its commas and decimals; most have neither, which takes no pattern to see. */
function digitsAt(chars: string, start: number): string {
  const longest = start + LONGEST * 2
  let end = start + 1
  while (end < longest && isDigit(chars.charCodeAt(end))) end++
  const isLonger = end < longest && ',.'.includes(chars.charAt(end) || '-')
  return isLonger ? (GROUPED.exec(chars.slice(start, longest))?.[0] ?? '') : chars.slice(start, end)
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function readChinese({ chars, gaps }: Paragraph, start: number): NumberRead | null {
  let end = start
  let total = 0
  let section = 0
  let digit: number | null = null
  while (end - start < LONGEST) {
    const character = chars.charAt(end)
    const one = ONES[character]
    const ten = TENS[character]
    if (one !== undefined) {
      // 二三: digits side by side are a year or an idiom (三两件), not a count.
      if (digit !== null && digit !== 0) return null
      digit = one
    } else if (ten !== undefined) {
      section += (digit ?? 1) * ten
      digit = null
    } else if (character === '万' && end > start) {
      total += (section + (digit ?? 0)) * 10_000
      section = 0
      digit = null
    } else break
    end++
  }
  const before = chars.charAt(start - 1)
  if (/[第几数十百千万]/.test(before) || gaps.has(end)) return null
  let vague = APPROXIMATE_BEFORE.test(chars.slice(Math.max(0, start - 2), start))
  if (isMoreThan(chars.charAt(end))) {
    vague = true
    end++
  }
  const read = withUnit(chars, end, {
    value: total + section + (digit ?? 0),
    precision: 1,
    approximate: vague,
    vague,
    uncertain: false,
    whole: true,
  })
  const isCount = read.kind === 'count' && !/^[个次项部]/.test(read.unit)
  const isZero = start + 1 === end && chars.charAt(start) === '零'
  // 一 also begins 一是, 一次性, 一个: only an unmistakable count is read, and 零 where a figure ends.
  if (isCount || (read.kind === 'count' && read.value !== 1)) return read
  return isZero && /^(?:[,;:。()]|$)/.test(chars.slice(end)) ? read : null
}

interface Digits {
  readonly value: number
  readonly precision: number
  readonly approximate: boolean
  readonly vague: boolean
  readonly uncertain: boolean
  readonly whole: boolean
}

function withUnit(chars: string, end: number, digits: Digits): NumberRead {
  const rest = chars.slice(end, end + 8)
  const { value, uncertain } = digits
  const vaguely = Math.max(digits.precision, value * 0.25)
  const precision = digits.vague ? vaguely : digits.precision
  const money = /^(?:万|亿|百万|千万)?元/.exec(rest)?.[0]
  if (money !== undefined) {
    const approximate = digits.approximate || /^(?:左右|以上|余)/.test(chars.slice(end + money.length))
    // 约36.85万元: whoever tells an amount so exactly has it before his eyes.
    const isExact = digits.vague && digits.precision < 0.1
    const off = isExact ? Math.max(digits.precision, value * 0.01) : precision
    return { kind: 'money', value, unit: money, approximate, precision: off, uncertain, end: end + money.length }
  }
  if (rest.startsWith('%')) {
    return { kind: 'percent', value, unit: '%', approximate: digits.approximate, precision, uncertain, end: end + 1 }
  }
  const unit = NOT_A_UNIT.test(rest) ? undefined : COUNT_UNIT.exec(rest)?.[0]
  if (unit !== undefined && digits.whole) {
    const unitEnd = end + unit.length
    const after = AFTER_UNIT_APPROXIMATE.exec(chars.slice(unitEnd, unitEnd + 2))?.[0] ?? ''
    const approximate = digits.approximate || after !== ''
    return {
      kind: 'count',
      value,
      unit,
      approximate,
      precision: after === '' ? precision : vaguely,
      uncertain,
      end: unitEnd + after.length,
    }
  }
  const ends = rest === '' || /^[,;:。()、]/.test(rest)
  return {
    kind: ends && digits.whole ? 'bare' : 'other',
    value,
    unit: '',
    approximate: digits.approximate,
    precision,
    uncertain,
    end,
  }
}

/** 1.1 × 10000 is not 11000 in binary; figures here have at most six decimals. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6
