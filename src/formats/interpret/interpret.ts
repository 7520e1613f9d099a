import { extractClaims, type Reading } from '../../domain/report/index.js'
import type { Document } from '../document.js'
import { keepFirstReport } from './first-report.js'
import { repairDocument } from './repair.js'
import { readSkeleton } from './skeleton/read-skeleton.js'
import { readTables } from './tables/read-tables.js'

/** From what a document says to what it means: one way for every format. */
export function interpret(given: Document, file: string): Reading {
  const { document: whole, debris, remarks } = repairDocument(given)
  const { document, remarks: others } = keepFirstReport(whole)
  const tables = readTables(document)
  const skeleton = readSkeleton(document, tables.tableText)
  return {
    file,
    agency: skeleton.agency,
    year: skeleton.year,
    form: tables.form,
    title: skeleton.title,
    period: skeleton.period,
    signedOn: skeleton.signedOn,
    signedBy: skeleton.signedBy,
    publishedOn: document.publishedOn,
    sections: skeleton.sections,
    cells: tables.cells,
    claims: extractClaims(skeleton.sections, { agency: skeleton.agency, year: skeleton.year }),
    remarks: [...remarks, ...others, ...skeleton.remarks, ...tables.remarks],
    layout: { labels: tables.labels, outdated: tables.outdated, extraCells: tables.extraCells, debris },
  }
}
