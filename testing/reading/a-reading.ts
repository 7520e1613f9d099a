import { findPlainDate, type PlainDate } from '../../src/domain/calendar/index.js'
import {
  APPLICANT_COLUMNS,
  APPLICANTS,
  type Cell,
  type CellCode,
  FORMS,
  type FormVersion,
  listCells,
  REVIEW_BLOCKS,
  type Reading,
  type Section,
} from '../../src/domain/report/index.js'

export const aDate = (year: number, month: number, day: number): PlainDate => {
  const date = findPlainDate(year, month, day)
  if (!date) throw new RangeError(`no such day: ${year}-${month}-${day}`)
  return date
}

/** A figure as read; `at` is filled in by `aReading` where it is left out. */
export const aNumber = (value: number, given: Partial<Cell> = {}): Cell => ({
  value,
  state: 'number',
  raw: String(value),
  unit: null,
  at: null,
  ...given,
})

export const aCell = (state: Exclude<Cell['state'], 'number'>, raw: string | null = null): Cell => ({
  value: null,
  state,
  raw,
  unit: null,
  at: null,
})

/** Figures of a sound report: the rows that are not 0, six applicants each; totals are computed. */
const ROWS: Readonly<Record<string, readonly [number, number, number, number, number, number]>> = {
  'requests.received': [12, 3, 0, 1, 0, 0],
  'requests.broughtForward': [1, 0, 0, 0, 1, 0],
  'requests.outcomes.granted': [5, 1, 0, 1, 1, 0],
  'requests.outcomes.partiallyGranted': [1, 1, 0, 0, 0, 0],
  'requests.outcomes.refused.internalAffairs': [1, 0, 0, 0, 0, 0],
  'requests.outcomes.unavailable.notHeld': [3, 0, 0, 0, 0, 0],
  'requests.outcomes.notProcessed.petition': [1, 0, 0, 0, 0, 0],
  'requests.outcomes.other.other': [1, 0, 0, 0, 0, 0],
  'requests.outcomes.total': [12, 2, 0, 1, 1, 0],
  'requests.carriedForward': [1, 1, 0, 0, 0, 0],
}
const DISCLOSURE: Readonly<Record<CellCode, number>> = {
  'disclosure.normativeDocuments.issued': 2,
  'disclosure.normativeDocuments.repealed': 1,
  'disclosure.normativeDocuments.inForce': 9,
  'disclosure.licences.decisions': 45,
  'disclosure.penalties.decisions': 8,
  'disclosure.fees.amount': 0.35,
}
const REVIEWS: Readonly<Record<CellCode, number>> = { 'reconsideration.upheld': 2, 'reconsideration.pending': 1 }

/** Every cell of the form with the figures of a report that nothing is wrong with. */
export function soundCells(form: FormVersion = '2021'): Record<CellCode, Cell> {
  const figures: Record<CellCode, number> = { ...DISCLOSURE, ...REVIEWS }
  for (const [row, values] of Object.entries(ROWS)) {
    APPLICANTS.forEach((applicant, index) => {
      figures[`${row}.${applicant}`] = values[index] ?? 0
    })
    figures[`${row}.total`] = values.reduce((sum, value) => sum + value, 0)
  }
  for (const block of REVIEW_BLOCKS)
    figures[`${block}.total`] = ['upheld', 'corrected', 'other', 'pending'].reduce(
      (sum, result) => sum + (REVIEWS[`${block}.${result}`] ?? 0),
      0,
    )
  return Object.fromEntries(
    listCells(FORMS[form]).map(({ code }, index) => [
      code,
      aNumber(figures[code] ?? 0, { at: { table: 1, row: 1 + Math.floor(index / 7), column: 1 + (index % 7) } }),
    ]),
  )
}

/** The same cells with （六）其他处理 printed as one row. */
export function withOneOtherRow(cells: Readonly<Record<CellCode, Cell>>): Record<CellCode, Cell> {
  const gone = ['correctionOverdue', 'feeUnpaid'].flatMap((row) =>
    APPLICANT_COLUMNS.map((column) => `requests.outcomes.other.${row}.${column}`),
  )
  return { ...cells, ...Object.fromEntries(gone.map((code) => [code, aCell('missing')])) }
}

const SECTIONS: readonly Section[] = [
  {
    kind: 'opening',
    heading: null,
    text: '本报告由云溪县文化和旅游局按照《中华人民共和国政府信息公开条例》编制。所列数据的统计期限自2025年1月1日起至2025年12月31日止。',
    at: null,
  },
  { kind: 'overview', heading: '一、总体情况', text: '2025年，我局共收到政府信息公开申请16件。', at: null },
  { kind: 'disclosure', heading: '二、主动公开政府信息情况', text: '', at: null },
  { kind: 'requests', heading: '三、收到和处理政府信息公开申请情况', text: '', at: null },
  { kind: 'remedies', heading: '四、政府信息公开行政复议、行政诉讼情况', text: '', at: null },
  {
    kind: 'problems',
    heading: '五、存在的主要问题及改进情况',
    text: '存在的问题：解读形式较为单一，栏目更新不够及时。\n改进措施：2026年，我局将丰富解读形式，按月检查栏目更新情况。',
    at: null,
  },
  { kind: 'other', heading: '六、其他需要报告的事项', text: '2025年，我局未收取信息处理费。', at: null },
  { kind: 'closing', heading: null, text: '云溪县文化和旅游局\n2026年1月20日', at: null },
]

/** A sound report of an imaginary county's bureau. Name only what your test is about. */
export const aReading = (given: Partial<Reading> = {}): Reading => ({
  file: 'yunxi-2025.docx',
  agency: '云溪县文化和旅游局',
  year: 2025,
  form: '2021',
  title: '云溪县文化和旅游局2025年政府信息公开工作年度报告',
  period: { from: aDate(2025, 1, 1), to: aDate(2025, 12, 31) },
  signedOn: aDate(2026, 1, 20),
  signedBy: '云溪县文化和旅游局',
  publishedOn: null,
  sections: SECTIONS,
  cells: soundCells(given.form ?? '2021'),
  claims: [],
  remarks: [],
  layout: { labels: [], outdated: [], extraCells: [], debris: [] },
  ...given,
})

/** The sections of the sound report with some of them changed, by kind; `null` takes one out. */
export function sectionsWith(changes: Partial<Record<Section['kind'], Partial<Section> | null>>): Section[] {
  return SECTIONS.flatMap((section) => {
    const change = changes[section.kind]
    if (change === null) return []
    return [{ ...section, ...change }]
  })
}
