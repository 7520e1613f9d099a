import { findPlainDate } from '../calendar/index.js'

/** 省级行政区划 codes of identity numbers; 81 to 83 are residence permits of Hong Kong, Macao and Taiwan, 91 foreigners'. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
)
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** The last character of an 18-digit identity number, from its first 17. GB 11643, MOD 11-2. */
function identityCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0)
  return CHECK_DIGITS.charAt(sum % 11)
}

/** 公民身份号码: province, a day that exists, and the check digit. */
export function isIdentityNumber18(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !PROVINCES.has(digits.slice(0, 2))) return false
  const year = Number(digits.slice(6, 10))
  if (year < 1900 || year > 2099 || !isDay(year, digits.slice(10, 14))) return false
  return identityCheckDigit(digits) === digits.charAt(17)
}

/** The form before 1999: two digits of the year, no check digit. */
export function isIdentityNumber15(digits: string): boolean {
  if (!/^\d{15}$/.test(digits) || !PROVINCES.has(digits.slice(0, 2)) || digits.slice(2, 6) === '0000') return false
  return isDay(1900 + Number(digits.slice(6, 8)), digits.slice(8, 12))
}

const isDay = (year: number, monthDay: string): boolean =>
  findPlainDate(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(2))) !== undefined
