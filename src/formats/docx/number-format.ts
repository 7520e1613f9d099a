/** What Word prints for a counter under a number format (w:numFmt, ECMA-376 part 1, 17.18.59). */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return value < 10 ? `0${value}` : `${value}`
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value)
    case 'lowerLetter':
      return letter(value).toLowerCase()
    case 'chineseCounting':
    case 'taiwaneseCounting':
      return value < 100 ? counting(value, '零') : digits(value, '○')
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
      return counting(value, '零')
    case 'japaneseCounting':
    case 'koreanCounting':
      return counting(value, '')
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return digits(value, '〇')
    case 'taiwaneseDigital':
      return digits(value, '○')
    case 'chineseLegalSimplified':
      return formal(value, SIMPLIFIED_FORMAL)
    case 'ideographLegalTraditional':
      return formal(value, TRADITIONAL_FORMAL)
    case 'ideographTraditional':
      return cyclic(value, '甲乙丙丁戊己庚辛壬癸')
    case 'ideographZodiac':
      return cyclic(value, '子丑寅卯辰巳午未申酉戌亥')
    case 'ideographEnclosedCircle':
      return enclosed(value, 0x3280, 10)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return fullWidth(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460, 20)
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474, 20)
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488, 20)
    case 'numberInDash':
      return `- ${value} -`
    default:
      return `${value}`
  }
}

const NUMERALS = '零一二三四五六七八九'
const SIMPLIFIED_FORMAL = { numerals: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '万' }
const TRADITIONAL_FORMAL = { numerals: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '萬' }

function digits(value: number, zero: string): string {
  let text = ''
  for (const digit of `${value}`) text += digit === '0' ? zero : NUMERALS.charAt(Number(digit))
  return text
}

interface Script {
  readonly numerals: string
  readonly units: readonly string[]
  readonly tenThousand: string
}

function placed(value: number, script: Script, zero: string): string {
  if (value >= 10_000) {
    const rest = value % 10_000
    const gap = rest > 0 && rest < 1_000 ? zero : ''
    const high = placed(Math.floor(value / 10_000), script, zero)
    return high + script.tenThousand + gap + (rest === 0 ? '' : placed(rest, script, zero))
  }
  let text = ''
  let pendingZero = false
  const figures = `${value}`
  for (let index = 0; index < figures.length; index += 1) {
    const digit = Number(figures.charAt(index))
    if (digit === 0) {
      pendingZero = true
      continue
    }
    if (pendingZero) text += zero
    pendingZero = false
    text += script.numerals.charAt(digit) + (script.units[figures.length - 1 - index] ?? '')
  }
  return text
}

/** 十, not 一十; in Japanese also 百 and 千 without 一. */
function counting(value: number, zero: string): string {
  if (value <= 0) return '零'
  const text = placed(value, { numerals: NUMERALS, units: ['', '十', '百', '千'], tenThousand: '万' }, zero)
  if (zero === '') return text.replace(/一([十百千])/g, '$1')
  return text.startsWith('一十') ? text.slice(1) : text
}

const formal = (value: number, script: Script): string =>
  value <= 0 ? '零' : placed(value, script, script.numerals.charAt(0))

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 32_767) return `${value}`
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

/** A … Z, AA, BB …: Word repeats the letter. */
function letter(value: number): string {
  if (value < 1 || value > 780) return `${value}`
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
}

function cyclic(value: number, signs: string): string {
  return value >= 1 && value <= signs.length ? signs.charAt(value - 1) : `${value}`
}

function enclosed(value: number, first: number, last: number): string {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : `${value}`
}

function fullWidth(value: number): string {
  let text = ''
  for (const digit of `${value}`) {
    text += digit === '-' ? '－' : String.fromCharCode(0xff10 + Number(digit))
  }
  return text
}
