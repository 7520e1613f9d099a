import type { Glyph, Turn } from '../layout/page.js'
import { glyphText } from '../pdf/glyph-text.js'
import { type Matrix, multiply } from '../pdf/matrix.js'
import { LIMITED_LENGTH, numbersIn } from './vocabulary.js'

/** One TextCode with what its TextObject says about it; places in the object's own space. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly deltaX: string | undefined
  readonly deltaY: string | undefined
  readonly size: number
  readonly horizontalScale: number
  /** Degrees that each character is turned by. */
  readonly characterDirection: number
  /** From the object's space to points on the page. */
  readonly matrix: Matrix
}

const ASCENT = 0.8
const DESCENT = 0.2
/** Tangent of the angle up to which text counts as straight; more is a watermark. */
const STRAIGHT = 0.2

/** What a page's characters come to. */
export interface PlacedText {
  readonly glyphs: Glyph[]
  radicals: number
  slanting: number
}

export function placeText(given: TextRun, into: PlacedText): void {
  const { size, horizontalScale, matrix } = given
  const characters = [...given.text]
  const stepsX = steps(given.deltaX, characters.length)
  const stepsY = steps(given.deltaY, characters.length)
  const turned = multiply(matrix, turnBy(given.characterDirection))
  const turn = turnOf(turned[0], turned[1])
  if (turn === null) {
    into.slanting += characters.length
    return
  }
  let { x, y } = given
  characters.forEach((character, index) => {
    const natural = size * horizontalScale * (isNarrow(character) ? 0.5 : 1)
    const step = stepsX?.[index]
    const { text, isRadical } = glyphText(character)
    if (text !== '') {
      // Wide spacing does not make a character wider; tight spacing shows that it is narrower.
      const width = step !== undefined && step > 0 && step < natural ? step : natural
      const cell = multiply(matrix, [1, 0, 0, 1, x, y])
      into.glyphs.push({
        text,
        ...boxOf(multiply(cell, turnBy(given.characterDirection)), width, size),
        turn,
        stacked: false,
      })
      if (isRadical) into.radicals += 1
    }
    if (stepsX === null && stepsY === null) x += natural
    else {
      x += step ?? (stepsY === null ? natural : 0)
      y += stepsY?.[index] ?? 0
    }
  })
}

/** Half a square: figures, Latin letters and their marks. */
const isNarrow = (character: string): boolean => character.charCodeAt(0) < 0x2000

function boxOf([a, b, c, d, e, f]: Matrix, width: number, size: number) {
  const [top, bottom] = [-ASCENT * size, DESCENT * size]
  const xs = [c * top, a * width + c * top, c * bottom, a * width + c * bottom]
  const ys = [d * top, b * width + d * top, d * bottom, b * width + d * bottom]
  return { x0: Math.min(...xs) + e, y0: Math.min(...ys) + f, x1: Math.max(...xs) + e, y1: Math.max(...ys) + f }
}

function turnBy(degrees: number): Matrix {
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return [0, 1, -1, 0, 0, 0]
    case 180:
      return [-1, 0, 0, -1, 0, 0]
    case 270:
      return [0, -1, 1, 0, 0, 0]
    default:
      return [1, 0, 0, 1, 0, 0]
  }
}

function turnOf(a: number, b: number): Turn | null {
  const [across, down] = [Math.abs(a), Math.abs(b)]
  if (down <= STRAIGHT * across) return a >= 0 ? 0 : 2
  if (across <= STRAIGHT * down) return b > 0 ? 1 : 3
  return null
}

/** `6.5 g 3 7`: a step of 6.5, then three of 7. At most as many as there are characters. */
function steps(value: string | undefined, count: number): number[] | null {
  if (value === undefined || value.length > LIMITED_LENGTH) return null
  const found: number[] = []
  const words = value.trim().split(/[\s,]+/)
  for (let at = 0; at < words.length && found.length < count; at += 1) {
    if (words[at] === 'g') {
      const times = Math.min(count - found.length, Math.max(0, Number(words[at + 1]) || 0))
      const step = Number(words[at + 2]) || 0
      for (let time = 0; time < times; time += 1) found.push(step)
      at += 2
    } else {
      found.push(numbersIn(words[at])?.[0] ?? 0)
    }
  }
  return found
}
