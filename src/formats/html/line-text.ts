/** Stands for a forced break while white space is collapsed. */
export const BREAK = '\u2028'

const NEEDS_COLLAPSING = /[\t\n\f\r]| {2}/
const SPACE_RUN = /[ \t\n\f\r]+/g
/** Characters that show nothing at either end of a line: spaces of every width and zero-width marks. */
const EDGE = '[\\s\\u00a0\\u1680\\u2000-\\u200d\\u2060\\u3000\\ufeff]'
const EDGES_START = new RegExp(`^${EDGE}+`)
const EDGE_CHARACTER = new RegExp(EDGE)
const WIDE = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** Without the spaces of any width at both ends; those inside stay as they are. */
export function trimEdges(text: string): string {
  let end = text.length
  while (end > 0 && EDGE_CHARACTER.test(text.charAt(end - 1))) end--
  return text.slice(0, end).replace(EDGES_START, '')
}

/**
 * A run of inline text as a browser shows it: white space of the source is one space, and a line end
 * of the source between two Chinese characters is nothing. Forced breaks become `\n`.
 */
export function toLine(source: string): string {
  const collapsed = NEEDS_COLLAPSING.test(source)
    ? source.replace(SPACE_RUN, (run, offset: number) =>
        run.includes('\n') && WIDE.test(source.charAt(offset - 1)) && WIDE.test(source.charAt(offset + run.length))
          ? ''
          : ' ',
      )
    : source
  return collapsed.includes(BREAK) ? joinLines(collapsed.split(BREAK)) : trimEdges(collapsed)
}

/** Lines without their empty ones, joined by `\n`. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map(trimEdges)
    .filter((line) => line !== '')
    .join('\n')
}
