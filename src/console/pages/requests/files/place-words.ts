import type { GateFinding } from '../../../api/request-files.js'
import type { Messages } from '../../../language/zh/index.js'

/** Where in a file something was found, as a person looks for it. */
export function sayPlace({ place }: Pick<GateFinding, 'place'>, { requestFiles }: Messages): string {
  const { part, paragraph, sheet, cell, page, line } = place
  const words = requestFiles.place
  const inSheet = sheet === undefined ? null : cell === undefined ? words.sheet(sheet) : words.cell(sheet, cell)
  return [
    part ?? null,
    inSheet,
    page === undefined ? null : words.page(page),
    paragraph === undefined ? null : words.paragraph(paragraph),
    line === undefined ? null : words.line(line),
  ]
    .filter((one) => one !== null)
    .join(' ')
}
