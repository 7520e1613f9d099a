import { IDENTITY, type Matrix } from '../pdf/matrix.js'

/** OFD (GB/T 33190-2016) measures in millimetres from the upper left; pages are laid out in points. */
export const POINTS_PER_MILLIMETRE = 72 / 25.4

export const OFD_NAMESPACES = {
  'http://www.ofdspec.org/2016': '',
  'http://www.ofdspec.org': '',
} as const

/** No list of numbers that a page needs is longer than so many characters. */
export const LIMITED_LENGTH = 2_000_000

/** A list of numbers, or `null` where one of them is none. */
export function numbersIn(value: string | undefined): number[] | null {
  if (value === undefined || value.length > LIMITED_LENGTH) return null
  const numbers: number[] = []
  for (const word of value.split(/[\s,]+/)) {
    if (word === '') continue
    const number = Number(word)
    if (!Number.isFinite(number)) return null
    numbers.push(number)
  }
  return numbers
}

export const numberIn = (value: string | undefined, otherwise: number): number => numbersIn(value)?.[0] ?? otherwise

/** ST_Box: x, y, width, height. */
export function boxIn(value: string | undefined): readonly [number, number, number, number] | null {
  const [x, y, width, height] = numbersIn(value) ?? []
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? null
    : [x, y, width, height]
}

export function matrixIn(value: string | undefined): Matrix {
  const [a, b, c, d, e, f] = numbersIn(value) ?? []
  if (a === undefined || b === undefined || c === undefined || d === undefined) return IDENTITY
  return [a, b, c, d, e ?? 0, f ?? 0]
}

export const isNot = (value: string | undefined): boolean => value === 'false' || value === '0'
