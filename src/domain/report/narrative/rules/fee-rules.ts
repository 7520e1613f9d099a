import { format2021, toCitationText } from '../../../statute/index.js'
import type { Place, Reading, Section } from '../../reading.js'
import type { Hit, ReportRule } from '../../rule.js'
import { findFigure, headingPlace, toHitCells } from '../../rules/hit-cells.js'
import { statementsOf } from '../claims/known-statements.js'
import { offsetAt } from '../text/paragraphs.js'
import { readPassages } from '../text/passages.js'
import type { Sentence } from '../text/sentences.js'

const SECTION_SIX = format2021('六、其他需要报告的事项')

/** 行政事业性收费 is table two's, and a row of table three speaks of fees unpaid: neither answers section six. */
const OTHER_FEES =
  /(?:收取|征收|收缴|产生)?行政事业性(?:收费|费用)(?:金额|总额|收入|共计|合计|总计|共|为|约|达)*[\d.]*(?:万|亿)?元?|本年收费金额|收费(?:项目|目录|清单|标准表|公示)|(?:涉企|医疗|教育|停车|物业)收费|逾期未按收费通知要求缴纳费用/g
const NAMED =
  /处理费|处理收费|109号|收费(?:及|和|与|、)减免|费用(?:及|和|与|、)减免|收费减免|信息公开费|收费通知|(?:信息公开|依申请公开)(?:的|申请|工作|服务)?收费|收费(?:事项|情况|行为|问题|金额|总额|收入|[0零为])|费用收取|检索费|复制费|邮寄费|工本费/
/** 行政事业性收费……没有乱收费: how other fees are charged, said in a sentence that is not about requests. */
const CHARGED_RIGHTLY =
  /(?:没有|未|无|不存在|杜绝|严禁|零)?[^，。；;]{0,6}(?:乱|违规|违法|不合理|超标准|超范围|擅自)收费(?:行为|情况|问题|现象|事项)?/g
const ABOUT_REQUESTS = /处理费|处理收费|109号|信息公开|依申请|申请人|申请公开/
/** 收費, 處理費: a text in traditional characters says it as well. */
const IN_TRADITIONAL = /收費|處理費|費用/
const CHARGED = /(?:收取|收缴|征收|产生|发生|缴纳)[^。；;\n]{0,24}?(?:费用|收费)|收取[^。；;\n]{0,16}元/
const NOT_CHARGED = /(?:未|没有|无|零|不收|不存在|免收|减免|免除)[^。；;\n]{0,16}?(?:费用|收费)/
/** 向申请人免费提供: that nothing was charged, said of requests and not of leaflets. */
const FREE = /免费[^。；;\n]{0,12}(?:申请|政府信息)|(?:申请人|依申请公开)[^。；;\n]{0,16}免费/

export const feesStatementMissing: ReportRule = {
  id: 'fees.statement-missing',
  severity: 'error',
  citation: SECTION_SIX,
  text: '第六部分说明收取信息处理费的情况，没有收取的也要说明',
  summary: 'The report says whether an information-processing fee was charged',
  since: 2021,
  example: { given: '六、其他需要报告的事项：无', finding: '没有说明是否收取信息处理费' },
  reading: `${toCitationText(SECTION_SIX)}没有规定用词，任何说法都算；行政事业性收费的金额不算`,
  check: (report) => {
    const isForm2021 = report.year === null ? report.form === '2021' : report.year >= 2021
    const texts = report.sections.map(({ heading, text }) => `${heading ?? ''}\n${text}`)
    const isEmpty = report.sections.every(({ text }) => text.trim() === '')
    if (!isForm2021 || isEmpty || texts.some(saysWhetherCharged)) return []
    const six = report.sections.find(({ kind }) => kind === 'other')
    return [
      {
        message: '报告没有说明本年度是否收取信息处理费；第六部分应当说明，没有收取的写明没有收取',
        at: six ? [headingPlace(six)] : [],
      },
    ]
  },
}

function saysWhetherCharged(text: string): boolean {
  const plain = text
    .replace(/[\s\u3000]+/g, '')
    .split(/[。；;]/)
    .map((sentence) => (ABOUT_REQUESTS.test(sentence) ? sentence : sentence.replace(CHARGED_RIGHTLY, '')))
    .join('。')
    .replace(OTHER_FEES, '')
  const patterns = [NAMED, CHARGED, NOT_CHARGED, FREE, IN_TRADITIONAL]
  return patterns.some((pattern) => pattern.test(plain))
}

export const feesConsistency: ReportRule = {
  id: 'fees.consistency',
  severity: 'notice',
  citation: null,
  text: '信息处理费的收费通知、金额与未缴费件数不互相矛盾',
  summary: 'Fee notices, amounts and unpaid cases agree with each other',
  since: 2021,
  example: { given: '发出收费通知0件，实际收取300元', finding: '没有发出收费通知，却收取 300 元' },
  check: (report) => [...amountHits(report), ...partHits(report)],
}

const NO_NOTICE = /(?:未|没有)(?:发出|制发|下达|送达|开具|发送|作出)[^，。；;\n]{0,8}收费通知/

/** Not what was left uncharged beside a charge: 其余申请未收取, 除此之外未收取. */
const NOT_COLLECTED =
  /(?:^|[。；，,\n])(?![^，。；\n]{0,24}(?:其余|其他|其它|除|另|减|免|逾期|符合))[^，。；\n]{0,24}(?:未|没有)(?:实际)?(?:向[^，。；\n]{0,8})?(?:收取|产生|发生)(?:过|任何|政府)?信息(?:公开)?处理费(?![^，。；\n]{0,4}(?:以外|之外|的))/

/** Sections without such words need not be read for amounts; a line may break within one. */
const isAboutFee = ({ text }: Section): boolean => ABOUT_FEE.test(text.replace(/\s/g, ''))

interface Amount {
  readonly value: number
  readonly at: Place
  readonly quote: string
}

/** 收费通知1件，金额300元，实际收取500元: what an amount is, its own words tell. */
const ABOUT_FEE = /处理费|收费通知/
const IS_COLLECTED = /实际|实收|已收|收取|收缴|缴纳|入库|到账/
const IS_BILLED = /金额|应收|应缴|共计|合计|总计|通知/

/** What was billed and what was paid, where one sentence states both, each once. */
function amountsOf(report: Reading): { readonly billed?: Amount; readonly collected?: Amount } {
  for (const section of report.sections) {
    if (!isAboutFee(section)) continue
    for (const { sentences } of readPassages(section, report.year)) {
      for (const sentence of sentences) {
        const [billed, collected, ...others] = yuanIn(sentence)
        if (!billed || !collected || others.length > 0) continue
        const first = sentence.tokens[0]?.start ?? 0
        const wordsOf = (from: number, to: number): string => sentence.paragraph.chars.slice(from, to)
        const before = wordsOf(first, billed.start)
        if (!ABOUT_FEE.test(before) || !IS_BILLED.test(before) || IS_COLLECTED.test(before.replace(/收取情况/, '')))
          continue
        if (IS_COLLECTED.test(wordsOf(billed.end, collected.start)))
          return { billed: amountAt(section, sentence, billed), collected: amountAt(section, sentence, collected) }
      }
    }
  }
  return {}
}

function amountAt(section: Section, { paragraph }: Sentence, { value, start, end }: YuanAmount): Amount {
  const offset = offsetAt(paragraph, start) ?? 0
  const length = (offsetAt(paragraph, end - 1) ?? offset) + 1 - offset
  return { value, at: { section: section.kind, offset, length }, quote: section.text.slice(offset, offset + length) }
}

function amountHits(report: Reading): Hit[] {
  const find = (measure: string) => statementsOf(report).find((statement) => statement.measure === measure)
  const own = amountsOf(report)
  const notices = find('processingFee.notices')
  const billed = find('processingFee.billed') ?? own.billed
  const collected = find('processingFee.collected') ?? own.collected
  const hits: Hit[] = []
  const amount = [collected, billed].find((statement) => (statement?.value ?? 0) > 0)
  if (notices?.value === 0 && amount) {
    const message = `正文说发出收费通知 0 件，金额却有 ${amount.value} 元`
    hits.push({ message, at: [notices.at, amount.at], quote: amount.quote, expected: 0, found: amount.value })
  }
  const noNotice = notices ? undefined : report.sections.find(({ text }) => NO_NOTICE.test(text))
  if (noNotice && amount) {
    const message = `正文说没有发出收费通知，金额却有 ${amount.value} 元`
    hits.push({ message, at: [amount.at], quote: amount.quote, expected: 0, found: amount.value })
  }
  if (billed && collected && collected.value > billed.value) {
    const message = `实际收取 ${collected.value} 元，多于收费通知的总金额 ${billed.value} 元`
    hits.push({
      message,
      at: [collected.at, billed.at],
      quote: collected.quote,
      expected: billed.value,
      found: collected.value,
    })
  }
  const denial =
    collected && collected.value > 0 ? report.sections.find(({ text }) => NOT_COLLECTED.test(text)) : undefined
  if (denial && collected) {
    const message = `正文一处说没有收取信息处理费，一处说收取 ${collected.value} 元`
    hits.push({ message, at: [collected.at], quote: collected.quote, expected: 0, found: collected.value })
  }
  const unpaidCode = 'requests.outcomes.other.feeUnpaid.total'
  const unpaid = findFigure(report, unpaidCode)
  if (noNotice && unpaid !== null && unpaid > 0) {
    const { cells, at } = toHitCells(report, [unpaidCode])
    const message = `表三有 ${unpaid} 件因逾期未缴费不再处理，正文却说没有发出收费通知`
    hits.push({ message, cells, at: [headingPlace(noNotice), ...at], expected: unpaid, found: 0 })
  }
  if (notices && unpaid !== null && unpaid > notices.value) {
    const { cells, at } = toHitCells(report, [unpaidCode])
    const message = `表三有 ${unpaid} 件因逾期未缴费不再处理，正文只说发出收费通知 ${notices.value} 件`
    hits.push({ message, cells, at: [notices.at, ...at], quote: notices.quote, expected: unpaid, found: notices.value })
  }
  return hits
}

/** 收取2950元。其中，甲局1件，收取420元；乙局…: the amounts listed add up to the whole. */
function partHits(report: Reading): Hit[] {
  return report.sections
    .filter(isAboutFee)
    .flatMap((section) =>
      readPassages(section, report.year).flatMap(({ sentences }) =>
        sentences.flatMap((sentence, index) => partHit(section, sentence, sentences[index + 1]) ?? []),
      ),
    )
}

function partHit(section: Section, sentence: Sentence, next: Sentence | undefined): Hit | null {
  const textBefore = sentence.paragraph.chars.slice(sentence.tokens[0]?.start, sentence.tokens.at(-1)?.end)
  if (!/处理费/.test(textBefore)) return null
  const amounts = yuanIn(sentence)
  const splitAt = sentence.codes.indexOf('w')
  const own = splitAt === -1 ? amounts : amounts.filter(({ index }) => index < splitAt)
  const follows = next !== undefined && /^w/.test(next.codes)
  const parts = splitAt === -1 ? (follows ? yuanIn(next) : []) : amounts.filter(({ index }) => index > splitAt)
  const [whole] = own
  if (own.length !== 1 || whole === undefined || parts.length < 2) return null
  const total = parts.reduce((all, { value }) => all + value, 0)
  if (Math.abs(total - whole.value) < 0.005) return null
  const { at, quote } = amountAt(section, sentence, whole)
  return {
    message: `列出的 ${parts.length} 笔信息处理费合计 ${total} 元，总数写的是 ${whole.value} 元`,
    at: [at],
    quote,
    expected: total,
    found: whole.value,
  }
}

type YuanAmount = ReturnType<typeof yuanIn>[number]

const yuanIn = ({ tokens }: Sentence) =>
  tokens.flatMap(({ code, number, start, end }, index) =>
    code === 'M' && number && !number.uncertain && !number.approximate
      ? [{ index, start, end, value: number.value * (number.unit === '万元' ? 10_000 : 1) }]
      : [],
  )
