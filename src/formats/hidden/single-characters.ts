import { columnName } from './sheet/hidden-axes.js'

type OnCell = (text: string, cell: string, isHidden: boolean) => void

/** Forms have one cell for each digit of a number; such cells in a row are one text. Others stand alone. */
export class SingleCharacters {
  readonly #onCell: OnCell
  #text = ''
  #cell = ''
  #next = -1
  #row = -1
  #isHidden = false

  constructor(onCell: OnCell) {
    this.#onCell = onCell
  }

  add(text: string, row: number, column: number, isHidden: boolean): void {
    const trimmed = text.trim()
    const cell = `${columnName(column)}${row + 1}`
    if (trimmed.length !== 1) {
      this.end()
      this.#onCell(text, cell, isHidden)
      return
    }
    if (row !== this.#row || column !== this.#next) this.end()
    if (this.#text === '') this.#cell = cell
    this.#text += trimmed
    this.#isHidden ||= isHidden
    this.#row = row
    this.#next = column + 1
  }

  end(): void {
    if (this.#text !== '') this.#onCell(this.#text, this.#cell, this.#isHidden)
    this.#text = ''
    this.#isHidden = false
    this.#next = -1
  }
}
