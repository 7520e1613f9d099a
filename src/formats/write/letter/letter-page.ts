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
  /** 附件： and what is enclosed, each on its own line. */
  readonly annexes: readonly string[]
  readonly signature: Signature | null
  readonly agency: string | null
  readonly datedOn: PlainDate
}

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
    annexes: annexes.map((text, index) =>
      annexes.length === 1
        ? `附件：${toPrintable(text)}`
        : `${index === 0 ? '附件：' : ''}${index + 1}.${toPrintable(text)}`,
    ),
    signature: agency === null ? null : signatureOf(agency, toPrintable(letter.dateText)),
    agency,
    datedOn: letter.on,
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
