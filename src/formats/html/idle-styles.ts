const MARK = ' style="'
/** Styles that a reading depends on, and characters that make the end of the value uncertain. */
const TELLING = /display|visib|hide|list|[<>&]/i
const LONGEST_STYLE = 1_000
const LONGEST_TAG = 300

/**
 * The page without the style attributes that only paint. Pages that come from a word processor are
 * styles for the most part, and the parser takes attributes character by character. Only an attribute
 * that stands in a start tag beyond doubt is taken out.
 */
export function withoutIdleStyles(text: string): string {
  let kept = ''
  let from = 0
  for (let at = text.indexOf(MARK); at !== -1; at = text.indexOf(MARK, at + MARK.length)) {
    const end = text.indexOf('"', at + MARK.length)
    if (end === -1) break
    if (end - at > LONGEST_STYLE || !isTagPart(text.charCodeAt(end + 1)) || !isInStartTag(text, from, at)) continue
    if (TELLING.test(text.slice(at + MARK.length, end))) continue
    kept += text.slice(from, at)
    from = end + 1
  }
  return from === 0 ? text : kept + text.slice(from)
}

const SPACE = 0x20
const QUOTE = 0x22
const APOSTROPHE = 0x27
const SLASH = 0x2f
const LESS = 0x3c
const GREATER = 0x3e

const isTagPart = (unit: number): boolean => unit === SPACE || unit === GREATER || unit === SLASH

/** Looks back for the `<` of the tag: every quote between must be closed, so that this one opens a value. */
function isInStartTag(text: string, from: number, at: number): boolean {
  let quotes = 0
  const last = Math.max(0, at - LONGEST_TAG)
  for (let index = at - 1; index >= last; index--) {
    const unit = text.charCodeAt(index)
    if (unit === QUOTE) quotes++
    else if (unit === APOSTROPHE || unit === GREATER) return false
    else if (unit === LESS) return quotes % 2 === 0 && isLetter(text.charCodeAt(index + 1)) && index >= from
  }
  return false
}

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
