import { FORM_2019, FORM_2021, type Form, type FormVersion, type Measure } from '../../../../domain/report/index.js'
import { remembering } from '../../remembering.js'
import { labelKey, similarity } from '../label-text.js'

/** Labels of table two, of both versions of the form. */

const withoutNote = (label: string): string => labelKey(label.replace(/[（(][^（()）]*[)）]/g, ''))

interface Named {
  readonly key: string
  readonly names: readonly string[]
}

const rowsOf = (form: Form): readonly Named[] =>
  form.disclosure.flatMap(({ rows }) => rows.map(({ key, label }) => ({ key, names: [labelKey(label)] })))

/** Row keys with every name either version gives them. */
const ROWS: readonly Named[] = mergeNames([...rowsOf(FORM_2021), ...rowsOf(FORM_2019)])

function mergeNames(rows: readonly Named[]): readonly Named[] {
  const names = new Map<string, string[]>()
  for (const row of rows) names.set(row.key, [...new Set([...(names.get(row.key) ?? []), ...row.names])])
  return [...names].map(([key, all]) => ({ key, names: all }))
}

const SURE = 0.8
const MARGIN = 0.1
const LONGEST = 24

/** The row of table two that a label names. */
export const matchDisclosureRow = remembering((text): string | null => {
  const key = withoutNote(text)
  if (key === '' || key.length > LONGEST) return null
  const exact = ROWS.find(({ names }) => names.includes(key))
  if (exact !== undefined) return exact.key
  if (key.length < 4) return null
  const ranked = ROWS.map((row) => ({
    row,
    likeness: Math.max(...row.names.map((name) => similarity(key, name))),
  })).sort((one, other) => other.likeness - one.likeness)
  const [best, second] = ranked
  if (best === undefined || best.likeness < SURE) return null
  return best.likeness - (second?.likeness ?? 0) >= MARGIN ? best.row.key : null
})

/** The row whose name ends a stretch of running text. */
export function findRowAtEnd(key: string): { readonly key: string; readonly from: number } | null {
  const ends = ROWS.flatMap(({ key: row, names }) =>
    names.filter((name) => key.endsWith(name)).map((name) => ({ row, name })),
  )
  const longest = ends.sort((one, other) => other.name.length - one.name.length)[0]
  return longest === undefined ? null : { key: longest.row, from: key.length - longest.name.length }
}

export interface MeasureHead {
  readonly key: string
  /** The version that alone has it; `null` where both have it. */
  readonly version: FormVersion | null
  readonly official: string
}

const headsOf = (form: Form): readonly (MeasureHead & { readonly name: string })[] =>
  form.disclosure.flatMap(({ measures }) =>
    measures.map(({ key, label }) => ({
      key,
      // 处理决定数量 is what is left of 本年处理决定数量 when its first letters are lost.
      version: key === 'decisions' ? null : form.version,
      official: label,
      name: withoutNote(label),
    })),
  )
const HEADS = [...new Map([...headsOf(FORM_2021), ...headsOf(FORM_2019)].map((head) => [head.name, head])).values()]
const HEAD_SURE = 0.72
/** A column that some bodies add for comparison is not the one of the year itself. */
const YEAR_BEFORE = /上一?年|去年|往年/

/** The column of table two that a head names. */
export const matchMeasure = remembering((text): MeasureHead | null => {
  const key = withoutNote(text)
  if (key.length < 4 || key.length > 16) return null
  const ranked = HEADS.map((head) => ({ head, likeness: similarity(key, head.name) })).sort(
    (one, other) => other.likeness - one.likeness,
  )
  const [best, second] = ranked
  if (best === undefined || best.likeness < HEAD_SURE) return null
  if (best.likeness < 1 && best.likeness - (second?.likeness ?? 0) < MARGIN / 2) return null
  if (YEAR_BEFORE.test(key) !== YEAR_BEFORE.test(best.head.name)) return null
  return best.head
})

/** Whether any of them stands in a text; most texts have none. */
const ANY_HEAD = new RegExp(HEADS.map(({ name }) => name).join('|'))

/** The heads that stand in a stretch of running text. */
export function findMeasures(key: string): readonly MeasureHead[] {
  if (!ANY_HEAD.test(key)) return []
  return HEADS.filter(({ name }) => key.includes(name)).filter(
    ({ name }) => !HEADS.some((other) => other.name !== name && other.name.includes(name) && key.includes(other.name)),
  )
}

/** What names a column of another year, beside the form's own. */
export const COMPARES = /上一?年|去年|往年|同比/

const BLOCK_HEADS = ['第二十条第', '信息内容']

/** Whether a text is, or holds, a head that only table two has. */
export const hasBlockHead = remembering((text) => BLOCK_HEADS.some((head) => labelKey(text).includes(head)))

interface OfficialRow {
  readonly measures: readonly Measure[]
  readonly label: string
}

const officialRows = ({ disclosure }: Form): ReadonlyMap<string, OfficialRow> =>
  new Map(disclosure.flatMap(({ measures, rows }) => rows.map(({ key, label }) => [key, { measures, label }] as const)))

const OFFICIAL_ROWS: Readonly<Record<FormVersion, ReadonlyMap<string, OfficialRow>>> = {
  '2019': officialRows(FORM_2019),
  '2021': officialRows(FORM_2021),
}
const NO_MEASURES: readonly Measure[] = []

/** The measures of a row in a version of the form; empty where that version has no such row. */
export const measuresOf = (version: FormVersion, row: string): readonly Measure[] =>
  OFFICIAL_ROWS[version].get(row)?.measures ?? NO_MEASURES

export const officialRowLabel = (version: FormVersion, row: string): string =>
  OFFICIAL_ROWS[version].get(row)?.label ?? ''

/** Rows that only form 2019 has. */
export const isRowOf2019 = (row: string): boolean => measuresOf('2021', row).length === 0
