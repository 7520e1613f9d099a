export type CsvField = string | number | null | undefined

/** One line of a CSV file, its end included. Text can never be run as a formula by a spreadsheet. */
export const csvLine = (fields: readonly CsvField[]): string => `${fields.map(csvField).join(',')}\r\n`

/** Numbers stay numbers, negative ones too; an empty text is quoted so that it can be told from none. */
function csvField(field: CsvField): string {
  if (field === null || field === undefined) return ''
  if (typeof field === 'number') return String(field)
  const safe = safeText(field)
  return safe === '' || /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What begins a formula in some spreadsheet or other, full-width forms too. */
const STARTS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const ESCAPED = /^'+[=+\-@\t\r\n＝＋－＠]/

/** An apostrophe before what would begin a formula: spreadsheets show the rest as text. */
export function safeText(text: string): string
export function safeText(text: string | null): string | null
export function safeText(text: string | null): string | null {
  return text !== null && STARTS_FORMULA.test(text) ? `'${text}` : text
}

/** Takes back the apostrophe that `safeText` put. */
export const fromSafeText = (text: string): string => (ESCAPED.test(text) ? text.slice(1) : text)

/** A field as it was read. Quotes tell an empty text from none. */
export interface ParsedField {
  readonly text: string
  readonly isQuoted: boolean
}

/** RFC 4180: fields in double quotes may hold commas, line breaks and doubled quotes. */
export function splitCsv(source: string): ParsedField[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y
  const rows: ParsedField[][] = []
  let row: ParsedField[] = []
  while (field.lastIndex < source.length) {
    const match = field.exec(source)
    if (match === null) break
    const [, inQuotes, plain, end] = match
    row.push({ text: inQuotes?.replaceAll('""', '"') ?? plain ?? '', isQuoted: inQuotes !== undefined })
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push([...row, { text: '', isQuoted: false }])
  return rows
}
