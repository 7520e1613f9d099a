/**
 * A paragraph as the scanner reads it: white space gone, digits, brackets and commas in one form.
 * `at[i]` is where `chars[i]` stands in the section's text, in UTF-16 units.
 */
export interface Paragraph {
  readonly chars: string
  readonly at: readonly number[]
  /** Positions in `chars` before which a line was broken, or a space stood between two digits. */
  readonly gaps: ReadonlySet<number>
}

const SAME_FORM: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
  '！': '。',
  '？': '。',
  '!': '。',
  '…': '。',
  '?': '。',
  '％': '%',
  '﹪': '%',
  '．': '.',
  '—': '-',
  '–': '-',
  '－': '-',
  '~': '-',
  '～': '-',
}

const SPACE = /[\s\u00a0\u3000\u200b-\u200f\ufeff]/
const DIGIT = /[0-9]/
/** A line that begins like this is a new item of a list, whatever the line before it was. */
const ITEM =
  /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、．.]|^[一二三四五六七八九十]是|^首先|^其次|^第[一二三四五六七八九十]+[，,、]/

/** A line shorter than this was ended by its writer, not by the margin. */
const MARGIN = 24

/** Splits a section's text into paragraphs; a line broken in mid-sentence by a margin is joined again. */
export function readParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let chars: string[] = []
  let at: number[] = []
  let gaps = new Set<number>()
  let lineStart = 0
  let lastLength = 0
  for (const line of text.split('\n')) {
    const ended = lastLength < MARGIN || /[。;:]/.test(chars.at(-1) ?? '。') || ITEM.test(line.trim())
    if (chars.length > 0 && ended && line.trim() !== '') {
      paragraphs.push({ chars: chars.join(''), at, gaps })
      chars = []
      at = []
      gaps = new Set()
    }
    if (chars.length > 0) gaps.add(chars.length)
    const before = chars.length
    let spaceSeen = false
    for (let index = 0; index < line.length; index++) {
      const character = line.charAt(index)
      if (character >= '\u4e00' && character <= '\u9fff') {
        spaceSeen = false
        chars.push(character)
        at.push(lineStart + index)
        continue
      }
      if (SPACE.test(character)) {
        spaceSeen = true
        continue
      }
      const plain = toPlain(character)
      if (spaceSeen && DIGIT.test(plain) && DIGIT.test(chars.at(-1) ?? '')) gaps.add(chars.length)
      spaceSeen = false
      chars.push(plain)
      at.push(lineStart + index)
    }
    if (chars.length > before) lastLength = chars.length - before
    lineStart += line.length + 1
  }
  if (chars.length > 0) paragraphs.push({ chars: chars.join(''), at, gaps })
  return paragraphs
}

function toPlain(character: string): string {
  const same = SAME_FORM[character]
  if (same !== undefined) return same
  const code = character.charCodeAt(0)
  return code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : character
}
