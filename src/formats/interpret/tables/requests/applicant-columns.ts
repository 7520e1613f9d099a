import { APPLICANT_COLUMNS, type ApplicantColumn, FORM_2021 } from '../../../../domain/report/index.js'
import { remembering } from '../../remembering.js'
import { labelKey, similarity } from '../label-text.js'

/** A column under the heads of table three; some bodies add a 小计 of the organisations. */
export type HeadColumn = ApplicantColumn | 'subtotal'

const HEAD_NAMES = new Map<string, HeadColumn>([
  ...APPLICANT_COLUMNS.map((column) => [labelKey(FORM_2021.requestsHead.columns[column]), column] as const),
  ['合计', 'total'],
  ['小计', 'subtotal'],
  ['其他组织', 'otherOrganisation'],
  ['公民', 'naturalPerson'],
])
const { applicants, organisations } = FORM_2021.requestsHead
/** Names over several columns; where no line parts them they are read together with the one below. */
const OVER_SEVERAL = new RegExp(`^(?:${labelKey(applicants)})?(?:${labelKey(organisations)})?`)
/** Names that stand only in the head of table three; 其他 and 总计 are labels of rows too. */
const TELLING: readonly ApplicantColumn[] = ['naturalPerson', 'business', 'research', 'welfare', 'legalServices']
const LIKE_ENOUGH = 0.74

export const matchHead = remembering((text): HeadColumn | null => {
  const key = labelKey(text).replace(OVER_SEVERAL, '')
  if (key === '' || key.length > 10) return null
  const exact = HEAD_NAMES.get(key.replace(/^本年度?/, ''))
  if (exact !== undefined) return exact
  if (key.length < 3) return null
  const telling = TELLING.find(
    (column) =>
      column !== 'naturalPerson' && similarity(key, labelKey(FORM_2021.requestsHead.columns[column])) >= LIKE_ENOUGH,
  )
  return telling ?? null
})

export const isTelling = (column: HeadColumn): boolean => TELLING.some((telling) => telling === column)

export const OFFICIAL_ORDER: readonly HeadColumn[] = APPLICANT_COLUMNS

/** Whether every column of the form stands among them, each once. */
export function isWhole(columns: readonly HeadColumn[]): boolean {
  const own = columns.filter((column) => column !== 'subtotal')
  return own.length === APPLICANT_COLUMNS.length && new Set(columns).size === columns.length
}
