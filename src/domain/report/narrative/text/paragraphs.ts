/**
 * A paragraph as the scanner reads it: white space gone, digits, brackets and commas in one form.
 */
export interface Paragraph {
  readonly chars: string
  readonly runs: readonly Run[]
  /** Positions in `chars` before which a line was broken, or a space stood between two digits. */
  readonly gaps: ReadonlySet<number>
}

/** Characters that stand side by side in the section's text: only white space parts one run from the next. */
interface Run {
  /** Where it begins in `chars`. */
  readonly from: number
  /** Where it begins in the section's text, in UTF-16 units. */
  readonly offset: number
}

/** Where a character of the paragraph stands in the section's text; `undefined` beyond its ends. */
export function offsetAt({ chars, runs }: Paragraph, index: number): number | undefined {
  if (index < 0 || index >= chars.length) return undefined
  let first = 0
  let last = runs.length - 1
  // There may be as many runs as characters: the one that holds the index is found by halves.
  while (first < last) {
    const middle = (first + last + 1) >> 1
    if ((runs[middle]?.from ?? 0) <= index) first = middle
    else last = middle - 1
  }
  const run = runs[first]
  return run && run.offset + index - run.from
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

/** The plain form of a character's code; 0 where that is the character itself. */
const PLAIN = new Uint16Array(0x10000)
for (let code = 0xff10; code <= 0xff5a; code++) PLAIN[code] = code - 0xfee0
for (const [character, plain] of Object.entries(SAME_FORM)) PLAIN[character.charCodeAt(0)] = plain.charCodeAt(0)

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** A line that begins like this is a new item of a list, whatever the line before it was. */
const ITEM =
  /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、．.]|^[一二三四五六七八九十]是|^首先|^其次|^第[一二三四五六七八九十]+[，,、]/

/** A line shorter than this was ended by its writer, not by the margin. */
const MARGIN = 24

/** Splits a section's text into paragraphs; a line broken in mid-sentence by a margin is joined again. */
export function readParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let draft = newDraft()
  let lineStart = 0
  let lastLength = 0
  for (const line of text.split('\n')) {
    const ended = lastLength < MARGIN || /[。;:]/.test(draft.chars.at(-1) ?? '。') || ITEM.test(line.trim())
    if (draft.chars !== '' && ended && line.trim() !== '') {
      paragraphs.push(draft)
      draft = newDraft()
    }
    const before = draft.chars.length
    if (before > 0) draft.gaps.add(before)
    addLine(draft, line, lineStart)
    if (draft.chars.length > before) lastLength = draft.chars.length - before
    lineStart += line.length + 1
  }
  if (draft.chars !== '') paragraphs.push(draft)
  return paragraphs
}

interface Draft extends Paragraph {
  chars: string
  readonly runs: Run[]
  readonly gaps: Set<number>
}

const newDraft = (): Draft => ({ chars: '', runs: [], gaps: new Set() })

/** Adds a line's characters: those that stay what they are a stretch at a time. */
function addLine(draft: Draft, line: string, lineStart: number): void {
  let kept = 0
  let isInRun = false
  let spaceSeen = false
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index)
    if (isSpace(code)) {
      draft.chars += line.slice(kept, index)
      kept = index + 1
      isInRun = false
      spaceSeen = true
      continue
    }
    if (!isInRun) draft.runs.push({ from: draft.chars.length, offset: lineStart + index })
    isInRun = true
    const isChinese = code >= 0x4e00 && code <= 0x9fff
    if (!isChinese) {
      const plain = PLAIN[code] || code
      const last = draft.chars.length - 1
      if (spaceSeen && isDigit(plain) && isDigit(draft.chars.charCodeAt(last))) draft.gaps.add(last + 1)
      if (plain !== code) {
        draft.chars += line.slice(kept, index) + String.fromCharCode(plain)
        kept = index + 1
      }
    }
    spaceSeen = false
  }
  draft.chars += line.slice(kept)
}

/** White space of every kind, and marks that take no room. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x2000) return code === 0xa0 || code === 0x1680
  if (code <= 0x205f) return code <= 0x200f || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
  return code === 0x3000 || code === 0xfeff
}
