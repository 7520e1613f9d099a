import type { PlainDate } from '../../../domain/calendar/index.js'
import type { Letter, LetterBlock } from '../../../domain/letter/index.js'
import { toPrintable } from '../printable.js'

/** Points of type in a form. */
export const FORM_SIZE = 12
/** The height of an empty line to write on. */
export const ROOM_MM = 8

/** Characters of a last passage that goes to the next page whole, with the signature; a longer one is broken. */
export const MOST_KEPT = 280

/** A letter as it is set, the same for every format. */
export interface LetterPage {
  readonly title: string
  /** The body that writes, and what it writes, each on its own line. */
  readonly titleLines: readonly string[]
  readonly number: string | null
  /** With its colon. */
  readonly addressee: string | null
  readonly blocks: readonly LetterBlock[]
  readonly annexes: readonly Annex[]
  readonly signature: Signature | null
  readonly agency: string | null
  readonly datedOn: PlainDate
}

/** What is enclosed, numbered where there are several; the first with 附件： before it. Widths in characters. */
export interface Annex {
  readonly text: string
  readonly left: number
  /** Where its name begins, and every further line of it. GB/T 9704-2012 7.3.4 */
  readonly nameLeft: number
}

/** So many go to the next page together, with the signature; a longer list is broken. */
export const MOST_ANNEXES_KEPT = 5

/** The end of a letter: the seal goes over both. */
export interface Signature {
  readonly name: string
  readonly date: string
  /** Characters that each leaves at its right. */
  readonly nameRight: number
  readonly dateRight: number
}

export function toLetterPage(letter: Letter): LetterPage {
  const { signatory, remedy, addressee, number, annexes } = letter
  const title = toPrintable(letter.title)
  const agency = signatory === null ? null : toPrintable(signatory)
  const remedies: readonly LetterBlock[] = remedy === null ? [] : [{ kind: 'paragraph', text: remedy }]
  return {
    title,
    titleLines: agency === null ? [title] : [agency, title],
    number: number === null ? null : toPrintable(number),
    addressee: addressee === null ? null : `${toPrintable(addressee)}：`,
    blocks: [...letter.blocks, ...remedies].map(printable),
    annexes: annexes.map((name, index) => annexAt(toPrintable(name), index, annexes.length)),
    signature: agency === null ? null : signatureOf(agency, toPrintable(letter.dateText)),
    agency,
    datedOn: letter.on,
  }
}

const ANNEXES = '附件：'
const ANNEX_LEFT = 2

function annexAt(name: string, index: number, count: number): Annex {
  const number = count === 1 ? '' : `${index + 1}.`
  const numberLeft = ANNEX_LEFT + widthOf(ANNEXES)
  const isFirst = index === 0
  return {
    text: `${isFirst ? ANNEXES : ''}${number}${name}`,
    left: isFirst ? ANNEX_LEFT : numberLeft,
    nameLeft: numberLeft + widthOf(number),
  }
}

function printable(block: LetterBlock): LetterBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: toPrintable(block.text) }
    case 'list':
      return { ...block, items: block.items.map(toPrintable) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map(({ label, text, room }) => ({ label: toPrintable(label), text: toPrintable(text), room })),
      }
  } // no default: a new block must fail to compile here
}

/** 成文日期右空四字，署名在其上以之为准居中；不超出版心。GB/T 9704-2012 7.3.5 */
const DATE_RIGHT = 4

function signatureOf(name: string, date: string): Signature {
  const middle = DATE_RIGHT + widthOf(date) / 2
  return { name, date, nameRight: Math.max(0, middle - widthOf(name) / 2), dateRight: DATE_RIGHT }
}

/** In characters: what is of the Latin alphabet takes half the room. */
const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + ((sign.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0)
