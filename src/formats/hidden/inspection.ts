import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { type HiddenFinding, type HiddenKind, type HiddenPlace, hiddenFinding, moreOfKind } from './hidden-finding.js'

/** A text of the file, shown or not, and where it stands. */
export type OnText = (text: string, at: HiddenPlace, isHidden: boolean) => void

/** One place more of the same tells nobody anything. */
const LISTED = 200
const UNREAD_LISTED = LIMITS.pdfPages

/** What one walk over a file gathers. */
export class Inspection {
  readonly #findings: HiddenFinding[] = []
  readonly #counts = new Map<HiddenKind, number>()
  readonly #onText: OnText
  readonly #unread: HiddenPlace[] = []
  #length = 0

  constructor(onText: OnText = () => {}) {
    this.#onText = onText
  }

  /** @param amount characters, cells or pieces, as the kind counts them */
  found(kind: HiddenKind, at: HiddenPlace, amount = 1): void {
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    if (count <= LISTED) this.#findings.push(hiddenFinding(kind, at, amount))
  }

  /** A place that shows something which no program reads here: a picture, the page of a scan. */
  unread(at: HiddenPlace): void {
    if (this.#unread.length < UNREAD_LISTED) this.#unread.push(at)
  }

  /** Every text that is in the file passes here once, whether a reader sees it or not. */
  text(text: string, at: HiddenPlace, isHidden: boolean): void {
    if (text === '') return
    this.#length += text.length
    if (this.#length > LIMITS.textLength) throw new RefusedError('too-large', `text > ${LIMITS.textLength}`)
    this.#onText(text, at, isHidden)
  }

  get unreadPlaces(): readonly HiddenPlace[] {
    return this.#unread
  }

  get findings(): readonly HiddenFinding[] {
    const rest = [...this.#counts].filter(([, count]) => count > LISTED)
    return [...this.#findings, ...rest.map(([kind, count]) => moreOfKind(kind, count - LISTED))]
  }
}

/** How many characters of a text can be seen when it is shown. */
export function lengthOf(text: string): number {
  let length = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const isBlank = unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200f)
    if (!isBlank && unit !== 0xfeff) length += 1
  }
  return length
}
