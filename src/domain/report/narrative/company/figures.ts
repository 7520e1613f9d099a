import type { Section } from '../../reading.js'
import { type About, SILENT_SECTIONS } from '../claims/extract-statements.js'
import { isOneOfParts } from '../claims/requests/one-of-parts.js'
import { topicAfter } from '../claims/spots.js'
import type { Statement, Subject, Topic } from '../claims/statement.js'
import { type Filer, filerOf, subjectAt } from '../claims/subject.js'
import { passagesOf } from '../text/known-passages.js'
import { offsetAt } from '../text/paragraphs.js'
import type { Passage } from '../text/sentences.js'
import { type Item, itemsOf } from './item.js'
import { labelOf } from './label-of.js'
import type { Family, Label } from './labels/label.js'
import { statementOf } from './statement-of.js'
import { saysReportYear } from './time.js'
import { isCountedSo, isOfSome } from './units.js'

/** A figure with all that its words may mean: one statement for each. */
export interface Figure {
  readonly family: Family
  /** Where its number begins in the section's text. */
  readonly offset: number
  readonly section: Section
  /** 收到16件，其中自然人12件，已答复13件: settled were so many at least. */
  readonly isAmongThese: boolean
  /** Named as the form names it: less company tells enough. */
  readonly isInFormsWords: boolean
  /** 征地类12件申请中，予以公开5件: what these are counted over, where that may not be all. */
  readonly some: number | null
  /** The likeliest first. */
  readonly statements: readonly Statement[]
}

/** Every figure of the text whose words, taken loosely, name something that the tables count. */
export function looseFigures(sections: readonly Section[], about: About): Figure[] {
  const frame = { about, filer: filerOf(about.agency) }
  const figures: Figure[] = []
  let passageIndex = 0
  for (const section of sections) {
    if (SILENT_SECTIONS.includes(section.kind)) continue
    for (const passage of passagesOf(section, about.year)) {
      const reader = new PassageReader({ ...frame, section, passageIndex: passageIndex++ })
      for (const figure of reader.read(passage)) figures.push(figure)
    }
  }
  return figures
}

interface Frame {
  readonly about: About
  readonly filer: Filer
  readonly section: Section
  readonly passageIndex: number
}

/** What a sentence has said so far that its next figure is read by. */
interface Said {
  readonly sentence: number
  last: Label | null
  /** Whose figures it tells; another body's are none of the tables'. */
  owner: Subject | 'foreign' | null
  /** The last of those received, brought forward, settled and carried on that it told. */
  flow: string | null
  /** How many that were; `null` once more applicants than that were told. */
  carried: number | null
  some: number | null
}

class PassageReader {
  private readonly frame: Frame
  private said: Said = saidNothing(-1)

  constructor(frame: Frame) {
    this.frame = frame
  }

  read(passage: Passage): Figure[] {
    return itemsOf(passage).flatMap((item) => this.figureOf(item) ?? [])
  }

  private figureOf(item: Item): Figure | null {
    if (this.said.sentence !== item.sentenceIndex) this.said = saidNothing(item.sentenceIndex)
    const { said } = this
    if (/;[^,]*$/.test(item.said)) {
      said.some = null
      // 对外公开总数7件；收到申请3件
      if (said.last?.family === 'documents' || said.last?.family === 'decisions') said.last = null
    }
    if (isOfSome(item)) said.some = item.token.number?.value ?? null
    const { earlier, all, next } = item
    const found = labelOf(item.before, item.behind, {
      agency: this.frame.about.agency,
      earlier,
      said: item.said,
      all,
      next,
      last: said.last,
    })
    const label = item.next.startsWith('(含部分公开') ? withPartial(found) : found
    const named = subjectAt(item.sentence, item.index, this.frame.about.agency, this.frame.filer)
    // 信访类1件，其他处理1件，总计16件: petitions, but among the outcomes.
    const isOther = label !== null && said.last?.family !== 'outcomes' && isOfAnotherMatter(item, label)
    if (label === null || isOther || !isCountedSo(item.token, label)) {
      // 市政府本级收到各类来信74件；办结72件: whose they are is said once.
      if (named !== 'none' && named !== 'foreign') said.owner = named
      return null
    }
    this.note(item, label, named)
    return saysReportYear(item) ? this.toFigure(item, label) : null
  }

  /** Remembers for the figures that follow what this one is. */
  private note(item: Item, label: Label, named: Subject | 'foreign'): void {
    const { said } = this
    said.last = label
    if (label.family === 'flow') {
      said.flow = label.measures[0] ?? null
      said.carried = item.token.number?.value ?? 0
    }
    // 其中公益组织2件要求公开监测报告，一件公开，一件不掌握: of those two.
    const isTold =
      label.family === 'applicants' &&
      ((item.before !== '' && item.behind.length >= TOLD) || item.before.endsWith('的'))
    if (isTold) said.some = item.token.number?.value ?? null
    // 律师事务所2件 names who applied.
    const isSilent = named === 'none' || (named === 'foreign' && label.family === 'applicants')
    said.owner = isSilent ? (said.owner ?? 'none') : named
  }

  private toFigure(item: Item, { family, measures }: Label): Figure | null {
    const { owner, flow, some } = this.said
    const { filer, section, passageIndex } = this.frame
    // 运管窗口作出许可85件: a part of this body, or another; its list may tell.
    const isOfPart = owner === 'foreign' && family === 'decisions' && BODIES_WITH_PARTS.has(filer)
    if (owner === null || (owner === 'foreign' && !isOfPart)) return null
    const subject = owner === 'foreign' ? 'level' : owner
    // 结转下年10件，其中自然人9件: of those only.
    // 收到63件，上年结转2件；其中自然人59件: more than those were.
    if (family === 'applicants' && (item.token.number?.value ?? 0) > (this.said.carried ?? 0)) this.said.carried = null
    const isOfCarried = family === 'applicants' && flow !== null && CARRIED.has(flow)
    const row = isOfCarried && this.said.carried !== null ? flow : null
    const place = { section, passageIndex, subject, row }
    const statements = measures.map((measure) => statementOf(item, measure, place))
    const isDivided = family === 'outcomes' || family === 'applicants'
    return {
      family,
      offset: offsetAt(item.sentence.paragraph, item.token.start) ?? 0,
      section,
      isAmongThese: family === 'flow' && (some !== null || isAmongThese(item) || isOneOfParts(item)),
      isInFormsWords: isInFormsWords(item, family),
      some: isDivided ? (statements[0]?.whole === 'uncounted' ? 0 : some) : null,
      statements,
    }
  }
}

/** 监督保障情况：行政复议1件，行政诉讼0件; where a cause is told, it may be another. */
const isInFormsWords = ({ all, said, earlier, passage }: Item, family: Family): boolean =>
  family === 'reviews' && OF_SUPERVISION.test(passage.heading + earlier + said) && !/因|引发|不属于|类/.test(all)

const OF_SUPERVISION =
  /监督保障|监督和保障|[)、]监督[。:]|(?:^|[。;)])[^,;:。]{0,4}复议、?(?:和|及)?(?:行政)?(?:应诉|诉讼)(?:情况|方面)?[:,。]/

/** 其中…已答复13件, 当年收到的22件办结21件 */
const isAmongThese = ({ said, all }: Item): boolean =>
  OF_LAST.test(said) || (OF_THESE.test(said) && !TELLS_CARRIED.test(all))

const OF_THESE = /其中[^;]*$/
const OF_LAST = /\d[件宗起份项][^,;:、()\d]{1,6}$/

/** 其中14件已办结，2件结转下年: the two are all there were. */
const TELLS_CARRIED =
  /(?:结转|转|顺延|留|延)(?:至|入|到)?(?:下|次|明|来|20\d\d)[^,;:。()\d]{0,10}\d|\d+[件宗份][^,;:。()\d]{0,8}(?:结转|转|顺延|留|延)(?:至|入|到)?(?:下|次|明|来|20)/

const saidNothing = (sentence: number): Said => ({
  sentence,
  last: null,
  owner: null,
  flow: null,
  carried: 0,
  some: null,
})

/** Words behind an applicant's figure that tell what was asked for. */
const TOLD = 6
const BODIES_WITH_PARTS = new Set<Filer>(['department', 'township'])
const CARRIED = new Set(['requests.broughtForward', 'requests.carriedForward'])

/** 公开23件（含部分公开6件） */
const withPartial = (label: Label | null): Label | null =>
  label?.measures[0] === 'requests.outcomes.granted'
    ? { ...label, measures: ['requests.outcomes.granted+requests.outcomes.partiallyGranted'] }
    : label

/** 12315平台接收投诉举报5277件，办结5241件 */
function isOfAnotherMatter({ sentence, index }: Item, { family }: Label): boolean {
  if (family !== 'flow') return false
  let topic: Topic = 'none'
  // 内容以投诉举报处理情况为主；办结16件
  for (let position = sentence.codes.lastIndexOf(';', index) + 1; position < index; position++) {
    // 当年申请加上年结转5件
    // 全年登记申请281件
    const isPlain = sentence.codes.charAt(position) === 'q' && /y$|^[yfg]*x$/.test(sentence.codes.slice(0, position))
    if (!isPlain) topic = topicAfter(sentence, position, topic)
  }
  return topic === 'foreign'
}
