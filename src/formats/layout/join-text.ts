import { raiseDigits } from '../raised-digits.js'
import type { Line } from './words.js'

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2014\u2018-\u201d\u2026]/
const FIGURE = /^[+\-－−]?[\d０-９](?:[\d０-９,，.．]*[\d０-９])?[%％]?$/
const MARK = /^(?:[-—－–/／\\*]|--|——|无)$/

/** Between wide characters, and between a wide and a narrow one, white space up to this is typesetting. */
const TYPESETTING_GAP = 1.2

/** Part of the lines that must be single characters. */
const STACKED = 0.6

/** A number as a table prints it. */
const isFigure = (text: string): boolean => FIGURE.test(text)
/** A number, or what stands for one where there is none. */
export const isFigureOrMark = (text: string): boolean => FIGURE.test(text) || MARK.test(text)

/**
 * The words of a line as text. Justified Chinese has gaps anywhere; only a wide one, or one between
 * two narrow characters, is a space.
 */
export function lineText(line: Line): string {
  const [only] = line.words
  if (only !== undefined && line.words.length === 1) return only.text
  let text = ''
  let end = 0
  for (const word of line.words) {
    if (text !== '') {
      const gap = (isSideways(line) ? word.y0 - end : word.x0 - end) / line.size
      const wide = WIDE.test(text.slice(-1)) || WIDE.test(word.text.slice(0, 1))
      if (!wide || Math.abs(gap) > TYPESETTING_GAP) text += ' '
    }
    text += word.text
    end = isSideways(line) ? word.y1 : word.x1
  }
  return text
}

/** Two lines of one paragraph: white space only where two Latin words meet. */
export function joinLines(before: string, after: string): string {
  const latin = /[A-Za-z,;]$/.test(before) && /^[A-Za-z(]/.test(after)
  return latin ? `${before} ${after}` : before + after
}

/** Lines of a cell as text: their breaks are kept, except where characters stand in a column. */
export function cellText(lines: readonly Line[]): string {
  const [only] = lines
  if (only !== undefined && lines.length === 1) return lineText(only)
  const [first, second, ...others] = lines
  if (first !== undefined && second !== undefined && isRaisedBehind(first, second)) {
    return `${cellText([second, ...others])}${raiseDigits(lineText(first))}`
  }
  const texts = lines.map(lineText)
  return texts.join(isStack(lines) ? '' : '\n')
}

/** Part of the size of a figure that the mark of a note beside it has at most. */
const RAISED = 0.85

/** A small figure beside the end of a line and above its foot refers to a note. */
const isRaisedBehind = (small: Line, line: Line): boolean =>
  small.size <= RAISED * line.size &&
  small.y1 > line.y0 &&
  small.x0 >= line.x1 - line.size / 4 &&
  isFigure(lineText(small))

/** Mostly one character a line, below each other: a label written downwards, perhaps with its number (`（三）`). */
function isStack(lines: readonly Line[]): boolean {
  if (lines.length < 3) return false
  let single = 0
  for (const { words } of lines) {
    const [only] = words
    if (only === undefined || words.length > 1 || only.glyphs.length > 3 || isFigure(only.text)) return false
    if (only.glyphs.length === 1) single++
  }
  return single >= STACKED * lines.length
}

const isSideways = (line: Line): boolean => (line.words[0]?.glyphs[0]?.turn ?? 0) % 2 === 1
