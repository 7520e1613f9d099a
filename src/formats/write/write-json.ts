import type { Reading } from '../../domain/report/index.js'

/** A reading as JSON, keys in the order of the contract; `parseReadingJson` reads it back. */
export function writeJson(reading: Reading): string {
  const { file, agency, year, form, title, period, signedOn, signedBy, publishedOn } = reading
  const { sections, cells, claims, remarks, layout } = reading
  const head = { file, agency, year, form, title, period, signedOn, signedBy, publishedOn }
  return `${JSON.stringify({ ...head, sections, cells, claims, remarks, layout }, null, 2)}\n`
}
