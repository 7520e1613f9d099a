import type { Reading, Section, SectionKind } from '../reading.js'
import type { Hit } from '../rule.js'
import { withoutQuoted } from './other-year.js'

const TELLS_FIGURES: ReadonlySet<SectionKind> = new Set(['opening', 'overview', 'disclosure', 'requests', 'remedies'])
/** A year that stands for the whole of it: not 2023年底, 2023年5月, 2023年上半年. */
const WHOLE = /(20\d\d)\s{0,4}年(?:度|全年)?(?!\s{0,4}(?:\d|[底末初中]|上半|下半|前|第?[一二三四]季))/g
const PARTIAL = /20\d\d\s{0,4}年度?\s{0,4}(?:\d|[底末初中]|上半|下半|前|第?[一二三四]季)/
/** Words before a year that is compared with, and what must follow it. */
const COMPARED_WITH = /(?:比|较|相比于?|相较于?)$/
const RISES = /^(?:同期)?(?:的?\s{0,4}\d|[^，。；]{0,6}(?:增|减|上升|下降|提高|降低|提升|多|少|翻))/
const BESIDE = /[与同和跟]$/
const IS_COMPARED = /^(?:同期)?(?:相比|相较|比较|基本持平|持平|一致)/
/** 2020年至2023年分别为402件、468件……，较2023年增长: said of the last of several. */
const SEVERAL = /20\d\d\s{0,4}年?度?[至到—、-]\s{0,4}20\d\d|分别|历年|逐年|近[\d两三四五]年/
/** What is planned is told in years to come. */
const PLANNED = /将|计划|下一步|力争|预计|目标|明年|拟|确保/

/** A year that is compared with itself: 2023年公开104条，比2023年的121条减少14%. */
export function comparisonHits(report: Reading, year: number): Hit[] {
  return report.sections
    .filter(({ kind }) => TELLS_FIGURES.has(kind))
    .flatMap((section) =>
      [...withoutQuoted(section.text).matchAll(/[^。；\n]+/g)].flatMap(
        (sentence) => selfComparison(section, sentence[0], sentence.index, year) ?? [],
      ),
    )
}

function selfComparison(section: Section, sentence: string, start: number, year: number): Hit | null {
  if (PARTIAL.test(sentence) || PLANNED.test(sentence) || SEVERAL.test(sentence)) return null
  let subject: number | null = null
  for (const match of sentence.matchAll(WHOLE)) {
    const named = Number(match[1])
    if (!isCompared(sentence, match.index, match.index + match[0].length)) {
      subject = named
      continue
    }
    // Without a year of its own a sentence tells of the report's.
    if (named !== (subject ?? year)) continue
    const [expected, ofItself] = named < year ? [year, named] : [year - 1, named]
    return {
      message: `正文把${ofItself}年与${ofItself}年比较，其中一处应为${expected}年`,
      at: [{ section: section.kind, offset: start, length: sentence.length }],
      quote: sentence.trim().slice(0, 80),
      expected,
      found: ofItself,
    }
  }
  return null
}

/** How far around a year its comparison is looked for. */
const BEFORE = 8
const AFTER = 24

function isCompared(sentence: string, from: number, to: number): boolean {
  const before = sentence.slice(Math.max(0, from - BEFORE), from).trimEnd()
  const after = sentence.slice(to, to + AFTER).trimStart()
  return (COMPARED_WITH.test(before) && RISES.test(after)) || (BESIDE.test(before) && IS_COMPARED.test(after))
}
