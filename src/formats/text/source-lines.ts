import { trimEdges } from '../html/line-text.js'

/** A line of the file. `text` keeps its leading white space; what trails is gone. */
export interface SourceLine {
  readonly text: string
  /** From 1, as an editor counts; a form feed begins no line. */
  readonly number: number
  readonly isBlank: boolean
}

const LINE_END = /\r\n|[\n\r\u2028\u2029\u0085]/
const PAGE_OR_LINE = /[\f\v]/

/** Cuts a text into lines. A form feed or vertical tab inside a line cuts it without counting. */
export function toSourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  text.split(LINE_END).forEach((raw, index) => {
    const pieces = PAGE_OR_LINE.test(raw) ? raw.split(PAGE_OR_LINE) : [raw]
    pieces.forEach((piece, at) => {
      // The empty piece before or after a form feed is no line of its own.
      if (piece === '' && pieces.length > 1 && at < pieces.length - 1) return
      lines.push({ text: withoutTrailingBlanks(piece), number: index + 1, isBlank: isBlank(piece) })
    })
  })
  return lines
}

/** A tab is a mark of an empty cell, not a blank. */
const isBlank = (text: string): boolean => !text.includes('\t') && trimEdges(text) === ''

/** A trailing tab stays: it stands for an empty cell. */
function withoutTrailingBlanks(text: string): string {
  let end = text.length
  while (end > 0 && TRAILING.has(text.charAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}

const TRAILING = new Set([' ', '\u00a0', '\u3000', '\ufeff'])
