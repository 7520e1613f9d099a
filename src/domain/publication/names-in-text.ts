/** Words by which somebody could be known again: names, numbers, addresses. */
export interface KnownWord {
  readonly what: 'name' | 'number' | 'contact'
  readonly text: string
}

/** One that was found; the text itself is not said again. */
export interface FoundWord {
  readonly what: KnownWord['what']
  /** UTF-16 offset in the text as it was given, of the first character. */
  readonly start: number
  readonly end: number
}

/** Where a text says something of those it must not tell of, whatever blanks and widths it is written with. */
export function findKnownWords(text: string, words: readonly KnownWord[]): readonly FoundWord[] {
  const plain = plainOf(text)
  const found = words.flatMap(({ what, text: word }) => {
    const wanted = plainOf(word).text
    // A single character is no name by which anybody is known.
    if ([...wanted].length < 2) return []
    const at = plain.text.indexOf(wanted)
    if (at < 0) return []
    return [{ what, start: plain.starts[at] ?? 0, end: (plain.starts[at + wanted.length - 1] ?? 0) + 1 }]
  })
  return found.sort((a, b) => a.start - b.start)
}

/** Letters and digits alone, in one width and case, and where each stood. */
function plainOf(text: string): { readonly text: string; readonly starts: readonly number[] } {
  let plain = ''
  const starts: number[] = []
  let offset = 0
  for (const character of text) {
    const kept = character
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}@]/gu, '')
    for (let unit = 0; unit < kept.length; unit += 1) starts.push(offset)
    plain += kept
    offset += character.length
  }
  return { text: plain, starts }
}
