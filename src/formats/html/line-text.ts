/** Stands for a forced break while white space is collapsed. */
export const BREAK = '\u2028'

const NEEDS_COLLAPSING = /[\t\n\f\r]| {2}/
const SPACE_RUN = /[ \t\n\f\r]+/g
const WIDE = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** Without the spaces of any width and zero-width marks at both ends; those inside stay as they are. */
export function trimEdges(text: string): string {
  let end = text.length
  while (end > 0 && showsNothing(text.charCodeAt(end - 1))) end--
  let start = 0
  while (start < end && showsNothing(text.charCodeAt(start))) start++
  return start === 0 && end === text.length ? text : text.slice(start, end)
}

function showsNothing(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0x1680) return unit === 0xa0
  if (unit < 0x2070)
    return (unit >= 0x2000 && unit <= 0x200d) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit >= 0x205f
  return unit === 0x3000 || unit === 0xfeff
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
function joinLines(lines: readonly string[]): string {
  return lines
    .map(trimEdges)
    .filter((line) => line !== '')
    .join('\n')
}
