import type { Reading, Section } from '../../reading.js'
import type { Hit, ReportRule } from '../../rule.js'
import { passagesOf } from '../text/known-passages.js'
import type { NumberRead } from '../text/numerals.js'
import { withOtherUnits } from '../text/other-units.js'
import { offsetAt } from '../text/paragraphs.js'
import type { Passage, Sentence } from '../text/sentences.js'
import { wrongDivisions } from './divided-requests.js'
import { CATCH_ALL, type WrongList, wrongLists } from './listed-parts.js'
import { isOfSameWords } from './meets.js'
import { totalsOf } from './request-totals.js'

interface Part {
  readonly label: string
  readonly value: number
}

interface Breakdown {
  readonly total: number
  readonly parts: readonly Part[]
  /** First and last token, for the quote. */
  readonly from: number
  readonly to: number
}

/** 其中, （ or ： opens a list of parts after a figure, and so does ，分别为： or ，包括. */
const OPENS = /^(?:\([wW]?[,:f]*|[,;]?f?w[,:f]*|,f?[Wgf]{1,2}:|,hf:|:)/
const OPEN_ENDED = /主要|等|包含|包括|部分为|分别/
/** 文件19条、公告17条，共计36条: told again, and no part. */
const IS_SUM = /(?:合计|共计|总计|一共|共|^计)[为有]?$/
const LONGEST_LABEL = 18
/** 政策解读等, but not 政策解读等其他信息, which stands for all the rest. */
const isOpenEnded = (label: string): boolean => OPEN_ENDED.test(label) && !/等(?:其他|其它)/.test(label)

export const narrativePartsSum: ReportRule = {
  id: 'narrative.parts-sum',
  severity: 'notice',
  citation: null,
  text: '正文逐项列举的分项之和等于总数',
  summary: 'Parts listed in the text add up to the whole',
  since: 2019,
  example: { given: '公开信息50条，其中政策类4条、业务类10条、其他类30条', finding: '分项之和为 44，总数为 50' },
  reading:
    '分项之和超过总数，或列到“其他”为止、按自然人和组织两分却不相等，才作“留意”；没有列完的不作。申请按渠道、季度、单位分列的，与正文所说的收到数或表三总数相近而不相等的也作，以“合计”收尾的也照此核对',
  check: (report) => report.sections.flatMap((section) => hitsOf(report, section)),
}

function hitsOf(report: Reading, section: Section): Hit[] {
  const passages = passagesOf(section, report.year)
  const totals = totalsOf(report)
  const lists = passages.flatMap((passage) => wrongLists(passage, totals))
  const told = [...passages.flatMap(wrongBreakdowns), ...lists].map(({ parts, sum, total, ...place }) => ({
    ...placed(section, place),
    message: `正文列出的 ${parts} 个分项之和为 ${sum}，总数写的是 ${total}`,
    expected: sum,
    found: total,
  }))
  const divided = wrongDivisions(report, section).map(({ parts, sum, total, isOfTables, ...place }) => ({
    ...placed(section, place),
    message: `正文列出的 ${parts} 个分项之和为 ${sum}，${isOfTables ? '表三中的总数为' : '总数写的是'} ${total}`,
    expected: total,
    found: sum,
  }))
  const hits: Hit[] = []
  for (const hit of [...told, ...divided]) if (!hits.some((other) => isOfSameWords(hit, other))) hits.push(hit)
  return hits
}

const placed = ({ kind, text }: Section, { offset, length }: Pick<WrongList, 'offset' | 'length'>) => ({
  at: [{ section: kind, offset, length }] as const,
  quote: text.slice(offset, offset + length),
})

const wrongBreakdowns = ({ sentences }: Passage): WrongList[] =>
  sentences.flatMap((sentence) =>
    breakdownsOf(sentence).flatMap(({ total, parts, from, to }): WrongList[] => {
      const sum = parts.reduce((all, { value }) => all + value, 0)
      if (sum === total || (sum < total && !isComplete(parts)) || isOfEarlier(sentence, from, parts, sum)) return []
      const { paragraph } = sentence
      const offset = offsetAt(paragraph, sentence.tokens[from]?.start ?? 0) ?? 0
      const end = (offsetAt(paragraph, (sentence.tokens[to]?.end ?? 1) - 1) ?? offset) + 1
      return [{ offset, length: end - offset, parts: parts.length, sum, total }]
    }),
  )

/** 收到69件，上年结转7件，其中自然人74件、法人2件: of what stands before the figure right before them, or of both. */
function isOfEarlier({ tokens }: Sentence, whole: number, parts: readonly Part[], sum: number): boolean {
  const [total, unit] = [tokens[whole]?.number?.value ?? 0, tokens[whole]?.number?.unit]
  const told = tokens.slice(0, whole).flatMap(({ number }) => (number?.unit === unit ? (number?.value ?? []) : []))
  const largest = Math.max(...parts.map(({ value }) => value))
  return told.some((value) => value === sum || value + total === sum || (total < largest && largest <= value))
}

const isComplete = (parts: readonly Part[]): boolean =>
  CATCH_ALL.test(parts.at(-1)?.label ?? '') ||
  (parts.length === 2 && /自然人/.test(parts[0]?.label ?? '') && /法人|组织|(?<!商业)企业/.test(parts[1]?.label ?? ''))

function breakdownsOf(read: Sentence): Breakdown[] {
  const found: Breakdown[] = []
  const sentence = withOtherUnits(read)
  sentence.tokens.forEach((token, index) => {
    if (token.code !== 'N' || token.number?.uncertain !== false || token.number.approximate) return
    const opening = OPENS.exec(sentence.codes.slice(index + 1, index + 8))
    // 增加214件；其中投诉620件: a difference has no parts.
    if (!opening || /[da][fgt]*$/.test(sentence.codes.slice(0, index))) return
    const list = readParts(sentence, index + 1 + opening[0].length, token.number, opening[0].startsWith('('))
    if (list && list.parts.length >= 2)
      found.push({ total: token.number.value, parts: list.parts, from: index, to: list.to })
  })
  return found
}

/**
 * 359件；按申请方式分 begins another division, 其中承诺件5项；处罚基准8项 another matter: only where the list was
 * opened by ： or has kept to ； from its first part on does it go beyond that mark.
 */
function endsAt(codes: string, start: number, index: number): boolean {
  const listed = codes.slice(start, index)
  return codes.charAt(start - 1) !== ':' && (listed.includes('&') || listed.includes(',') || !listed.includes(';'))
}

/** 直接起诉41件，复议后起诉23件，判决纠正3件: how some of them ended. */
const isEnding = (codes: string, index: number): boolean => /^[,;][^N]*U[^N]*N/.test(codes.slice(index + 1))

/** A label and a figure in the same measure word, again and again, to the end of the sentence or bracket. */
function readParts(
  { tokens, codes, paragraph }: Sentence,
  start: number,
  { unit, value: total }: NumberRead,
  bracketed: boolean,
): { parts: Part[]; to: number } | null {
  const parts: Part[] = []
  let labelStart = start
  let sum = 0
  let listsActs = false
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index]
    const code = codes.charAt(index)
    if (!token || (bracketed && code === ')')) return { parts, to: index }
    if (code === '.' || code === ')') return code === '.' && !bracketed ? { parts, to: index } : null
    if (code !== 'N') {
      if ('nBM%(wWk>b!:'.includes(code)) return null
      continue
    }
    const label = paragraph.chars.slice(tokens[labelStart]?.start, token.start)
    // 其中自然人12件，已答复13件: what was done is no part beside who asked.
    if (parts.length > 0 && /[RSHO]/.test(codes.slice(labelStart, index)) && !listsActs)
      return { parts, to: labelStart - 2 }
    // 其中自然人7件，比上年多2件: what it differs by is no part either.
    if (parts.length > 0 && /[at]/.test(codes.slice(labelStart, index))) return { parts, to: labelStart - 2 }
    listsActs ||= /[RSHO]/.test(codes.slice(labelStart, index))
    if (parts.length > 1 && IS_SUM.test(label)) return { parts, to: labelStart - 2 }
    const isSame = token.number?.unit === unit && !token.number.uncertain && !token.number.approximate
    if (!isSame || label === '' || label.length > LONGEST_LABEL || isOpenEnded(label)) return null
    parts.push({ label, value: token.number?.value ?? 0 })
    sum += token.number?.value ?? 0
    const next = codes.charAt(index + 1)
    // 转办86件、直办145件，回访24件: what follows the whole behind another mark is no part of it.
    const isOver = ',;'.includes(next || '-') && (next !== codes.charAt(labelStart - 1) || isEnding(codes, index))
    if (sum === total && parts.length > 1 && isOver) return { parts, to: index }
    if (!'&,;.)'.includes(next || '.')) return null
    if (next === ';' && endsAt(codes, start, index)) return { parts, to: index }
    if (next === '.' || next === '' || (bracketed && next === ')')) return { parts, to: index }
    index++
    labelStart = index + 1
  }
  return { parts, to: tokens.length - 1 }
}
