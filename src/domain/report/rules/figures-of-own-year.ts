import type { CellCode } from '../codes.js'
import type { Reading, Section, SectionKind } from '../reading.js'
import type { Hit } from '../rule.js'
import { findFigure } from './hit-cells.js'
import { otherYearHit, withoutQuoted } from './other-year.js'
import { listYears } from './years.js'

const TELLS_FIGURES: ReadonlySet<SectionKind> = new Set(['overview', 'disclosure', 'requests'])
/** 2023年收到政府信息公开申请13件, 2023年共制发行政规范性文件4件 */
const TOLD =
  /(20\d{2})\s{0,4}年(?:度|全年)?[^。；，\n\d]{0,16}?(?:收到|新收|受理|接收|办理|制发|制定|印发)[^。；，\n\d]{0,20}?(申请|规范性文件)[^。；，\n\d]{0,4}(\d{1,7})\s{0,4}[件宗份]/g
/** What compares two years on purpose. */
const COMPARES = /同比|相比|[较比]|增长|减少|增加|下降|上升|持平|去年|往年|历年|分别/
const COUNT = /(\d{1,7})\s{0,4}[件宗份]/g

const OF_REQUESTS: readonly CellCode[] = [
  'requests.received.total',
  'requests.received.naturalPerson',
  'requests.received.business',
  'requests.outcomes.total.total',
]
const OF_DOCUMENTS: readonly CellCode[] = ['issued', 'repealed', 'inForce'].map(
  (act) => `disclosure.normativeDocuments.${act}`,
)
/** So large a figure is not the same in two years by chance; two of them need not be large. */
const LARGE = 10

/**
 * Figures of the report's own year told under an earlier one: 2023年收到申请13件 in a report of 2024 whose table has
 * 13, where nothing is compared.
 */
export function ownFiguresHits(report: Reading, year: number): Hit[] {
  return report.sections
    .filter(({ kind }) => TELLS_FIGURES.has(kind))
    .flatMap((section) =>
      [...section.text.matchAll(/[^。；\n]+/g)].flatMap((each) => hitOf(report, section, each, year) ?? []),
    )
}

function hitOf(report: Reading, section: Section, { 0: sentence, index }: RegExpExecArray, year: number): Hit | null {
  const words = withoutQuoted(sentence)
  const [told, ...others] = [...words.matchAll(TOLD)]
  const [found, ...years] = listYears(words.slice(0, told ? told.index + told[0].length : 0))
  if (!told || others.length > 0 || found === undefined || years.length > 0 || found >= year) return null
  if (COMPARES.test(words) || isToldOf(section, year, told[0].replace(/^20\d{2}/, ''))) return null
  const cells = told[2] === '申请' ? OF_REQUESTS : OF_DOCUMENTS
  const inTables = new Set([...cells.flatMap((code) => findFigure(report, code) ?? []), inHand(report)])
  const figures = [...words.slice(told.index).matchAll(COUNT)].map(([, figure]) => Number(figure))
  const own = figures.filter((figure) => figure > 0 && inTables.has(figure))
  const isOwn = own[0] === Number(told[3]) && (own[0] >= LARGE || new Set(own).size > 1)
  return isOwn ? otherYearHit(section, index, sentence.length, found, year, '正文') : null
}

/** New requests and those brought forward: 办理申请104件（含上年度结转8件）. */
const inHand = (report: Reading): number =>
  (findFigure(report, 'requests.received.total') ?? 0) + (findFigure(report, 'requests.broughtForward.total') ?? 0)

/** 2023年收到申请13件。2024年收到申请13件。 */
const isToldOf = ({ text }: Section, year: number, words: string): boolean => text.includes(`${year}${words}`)
