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

/** Behind what each figure of the sentence stands, and the cell that has it. */
const NAMED: readonly (readonly [words: RegExp, cell: CellCode])[] = [
  [/自然人[^\d，。；]{0,6}$/, 'requests.received.naturalPerson'],
  [/(?:商业)?企业[^\d，。；]{0,6}$/, 'requests.received.business'],
  [/(?:办结|答复)[^\d，。；]{0,6}$/, 'requests.outcomes.total.total'],
  [/废止[^\d，。；]{0,8}$/, 'disclosure.normativeDocuments.repealed'],
  [/有效[^\d，。；]{0,8}$/, 'disclosure.normativeDocuments.inForce'],
]
/** So large a figure is not the same in two years by chance; of smaller ones three are. */
const LARGE = 20
const SEVERAL = 2
/** So far before a figure stands what it counts. */
const LONGEST_NAME = 24

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
  if (COMPARES.test(words) || isToldElsewhere(section, sentence, told)) return null
  const figure = Number(told[3])
  if (!figuresOf(report, told[2] ?? '').includes(figure)) return null
  const parts = [...words.matchAll(COUNT)].flatMap(
    ({ index: at, 1: part }) => partIn(report, words.slice(Math.max(0, at - LONGEST_NAME), at), Number(part)) ?? [],
  )
  const isOwn = parts.every((agrees) => agrees) && (figure >= LARGE || parts.length >= SEVERAL)
  return isOwn ? otherYearHit(section, index, sentence.length, found, year, '正文') : null
}

function figuresOf(report: Reading, noun: string): number[] {
  if (noun !== '申请') return [findFigure(report, 'disclosure.normativeDocuments.issued') ?? -1]
  return [findFigure(report, 'requests.received.total') ?? -1, inHand(report)]
}

/** Whether a figure named as a cell is that cell's. */
function partIn(report: Reading, before: string, figure: number): boolean | null {
  const cell = NAMED.find(([words]) => words.test(before))?.[1]
  return cell === undefined ? null : findFigure(report, cell) === figure
}

/** New requests and those brought forward: 办理申请104件（含上年度结转8件）. */
const inHand = (report: Reading): number =>
  (findFigure(report, 'requests.received.total') ?? 0) + (findFigure(report, 'requests.broughtForward.total') ?? 0)

/** 共收到申请13件，……。2023年收到申请13件: told of the report's own year as well. */
function isToldElsewhere({ text }: Section, sentence: string, told: RegExpExecArray): boolean {
  const [, , noun = '', figure = ''] = told
  const again = new RegExp(`${noun}[^。；，\\n\\d]{0,6}${figure}\\s{0,4}[件宗份]|${noun}[^。；\\n\\d]{0,6}20\\d{2}年`)
  return again.test(text.replace(sentence, ''))
}
