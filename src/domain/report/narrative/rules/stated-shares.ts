import { type Figure, type FigureLine, withoutBrackets } from './figure-line.js'

/** A percentage with the figures it is told beside. */
export interface StatedShare {
  readonly rate: Figure
  /** What it may be a share of the whole of: one count, or what several come to. */
  readonly parts: readonly number[]
  /** 占应办件数（25件）的84%: the whole it names. */
  readonly whole: number | null
  /** The words its count is told with. */
  readonly label: string
  /** Which row it belongs to: 分别占42.1%、15.8%, or `null`. */
  readonly row: number | null
  readonly start: number
  readonly end: number
}

const LONGEST = 200
/** Shares compared in one paragraph; one that tells more was written to be slow. */
const MOST = 100
/** 占, 占比为, 占办结总数的: of all there are, in whatever words; 占全省的 is of something else. */
const OF_ALL =
  '约?(?:占|比例)[比例全部年本度当申请办结答复处理受收件来新总应需量数的为达约政府信息公开已到依所有完毕决定]*'
/** 131件（40.5%）, 97件，占39.5%, 6件予以公开或部分公开，占48.5% */
const COUNT_FIRST = new RegExp(`#·*(?:[^#%@^~,;:()。占]{0,14},?\\(?(?:${OF_ALL})|\\()$`)
/** 占应办件数（25件）的84% */
const OF_NAMED_WHOLE = /#[^#%@^~,;:()。占]{0,8},?占[^#%@^~,;:()。]{1,10}\([^#%@^~,;:()。]{0,4}#\)的?$/
/** 本机关不掌握的51件，占无法提供的87.9% */
const OF_NAMED = /#的?,?占([^#%@^~,;:()。]{2,12}?)的$/
/** 占74.3%（251件）, 公开率为34.8%（55件）, 自然人占90.6%，为154件 */
const SHARE_FIRST = new RegExp(`(?:${OF_ALL}|率(?:\\([^#%()]{1,8}\\))?[为达]?到?|公开|提供|处理|自然人|企业)$`)
const COUNT_AFTER = /^(?:\([为即共]?#\)|,(?:即|为|达到?|共|共计|合计)为?#(?=[,;、。)(]|$))/
/** 二者占答复总数的66%, 合计占21.1% */
const OF_SUM = new RegExp(
  `(?:([两二三四五])[者项类种](?:合计|共计|总计|加起来|相加)?|合计|共计|总计|加起来|相加)(?:${OF_ALL})$`,
)
const COUNTED = '一二三四五'
/** 公开和部分公开加起来占55%, 商业企业申请占30.2%: by the names they were counted under. */
const OF_NAMES = new RegExp(`([^#%@^~,;:()。占]{2,20})(?:${OF_ALL})$`)
const AND = /[和与及、]/
const LIGHT = /^(?:其中|来自|由)|(?:[两二三][者项类]|合计|共计|总计|加起来|相加|提出|提交|申请|类|方面|的|量|数)+$/g
/** 8件、3件、6件，分别占42.1%、15.8%、31.6% */
const ROW = /(?:分别约?占|占比?分别约?[为达是]?|比例分别约?[为达是]?|各占)[^#%@^~,;:()。]{0,10}%(?:[,、和及与]{1,2}%)+/g

/** The shares of a paragraph that stand beside the figures they are said of. */
export function statedShares(line: FigureLine): StatedShare[] {
  const rows = sharesInRows(line)
  const told = new Set(rows.map(({ rate }) => rate))
  const single = [...line.figures]
    .filter(([at, rate]) => line.text.charAt(at) === '%' && !told.has(rate))
    .slice(0, MOST)
    .flatMap(([at, rate]) => shareAt(line, at, rate) ?? [])
  return [...rows, ...single]
}

function shareAt(line: FigureLine, at: number, rate: Figure): StatedShare | null {
  const origin = Math.max(0, at - LONGEST)
  const before = line.text.slice(origin, at)
  const plain = withoutBrackets(before)
  const valueAt = (position: number): number => line.figures.get(origin + position)?.value ?? 0
  const share = (first: number, last: number, parts: readonly number[], whole: number | null = null): StatedShare => {
    const [one, other] = [line.figures.get(origin + first) ?? rate, line.figures.get(origin + last) ?? rate]
    const [start, end] = [Math.min(one.start, rate.start), Math.max(other.end, rate.end)]
    return { rate, parts, whole, label: labelBefore(before, Math.min(first, at - origin)), row: null, start, end }
  }
  const named = OF_NAMED_WHOLE.exec(before)
  if (named) {
    const inside = named.index + named[0].lastIndexOf('#')
    return share(named.index, at - origin, [valueAt(named.index)], valueAt(inside))
  }
  const first = COUNT_FIRST.exec(before) ?? COUNT_FIRST.exec(plain)
  if (first) return share(first.index, at - origin, sumsBackFrom(plain, first.index, valueAt))
  const ofNamed = OF_NAMED.exec(before)
  const [ofThese] = (ofNamed && sumOfNames(line.text, ofNamed[1] ?? '', at, line)) ?? []
  if (ofNamed && ofThese !== undefined) return share(ofNamed.index, at - origin, [valueAt(ofNamed.index)], ofThese)
  const after = SHARE_FIRST.test(before) ? COUNT_AFTER.exec(line.text.slice(at + 1, at + 12)) : null
  if (after) {
    const count = at + 1 - origin + after[0].indexOf('#')
    return share(at - origin, count, [valueAt(count)])
  }
  const names = OF_NAMES.exec(before)
  const sum = names && sumOfNames(line.text, names[1] ?? '', at, line)
  if (sum) return share(at - origin, at - origin, sum)
  const several = OF_SUM.exec(plain)
  if (!several) return null
  const sums = sumsBefore(plain.slice(0, several.index), several[1], valueAt)
  return sums.length === 0 ? null : share(at - origin, at - origin, sums)
}

/** 公开9件、部分公开3件，占60%: said of the last, or of all that 、 joins to it. */
function sumsBackFrom(plain: string, index: number, valueAt: (position: number) => number): number[] {
  const sums = [valueAt(index)]
  for (let rest = plain.slice(0, index); ; ) {
    const joined = /#、[^#%@^~,;:()。、]{0,14}$/.exec(rest)
    if (!joined || sums.length > 8) return sums
    sums.push((sums.at(-1) ?? 0) + valueAt(joined.index))
    rest = rest.slice(0, joined.index)
  }
}

/** What the last two, three or all figures of the sentence before come to. */
function sumsBefore(plain: string, counted: string | undefined, valueAt: (position: number) => number): number[] {
  const sentence = plain.replace(/[,;。]+$/, '').lastIndexOf('。') + 1
  const positions = [...plain.matchAll(/#/g)].map(({ index }) => index).filter((index) => index >= sentence)
  const values = positions.map(valueAt).toReversed()
  const sums = values.map((_, index) => values.slice(0, index + 1).reduce((all, value) => all + value, 0))
  if (counted === undefined) return sums.slice(1, 9)
  return sums.slice(counted === '两' ? 1 : COUNTED.indexOf(counted)).slice(0, 1)
}

/** What was counted under each of the names, added up; `null` where one of them was not. */
function sumOfNames(text: string, said: string, at: number, line: FigureLine): number[] | null {
  const names = said.split(AND).map((name) => name.replace(LIGHT, '').replace(LIGHT, ''))
  if (names.length > 4 || names.some((name) => name.length < 2 || name.length > 10)) return null
  let sum = 0
  for (const name of names) {
    const told = [...line.figures].find(([position]) => {
      const label = labelBefore(text, position).replace(LIGHT, '').replace(/^予以/, '')
      return position < at && text.charAt(position) === '#' && label === name.replace(/^予以/, '')
    })
    if (!told) return null
    sum += told[1].value
  }
  return [sum]
}

/** The words right before a figure, from the last mark or figure on. */
const labelBefore = (text: string, index: number): string =>
  /[^#%@^~,;:()。、]{0,24}$/.exec(text.slice(Math.max(0, index - 24), index))?.[0] ?? ''

function sharesInRows(line: FigureLine): StatedShare[] {
  return [...line.text.matchAll(ROW)].flatMap(({ 0: row, index }): StatedShare[] => {
    const before = withoutBrackets(line.text.slice(Math.max(0, index - LONGEST), index))
    const origin = index - before.length
    const rates = [...row.matchAll(/%/g)].flatMap((mark) => line.figures.get(index + mark.index) ?? [])
    const counts = [...before.slice(before.lastIndexOf('。') + 1).matchAll(/#/g)].map(
      (mark) => origin + before.lastIndexOf('。') + 1 + mark.index,
    )
    const own = counts.slice(-rates.length)
    return rates.flatMap((rate, order): StatedShare[] => {
      const at = own[order]
      const count = at === undefined ? undefined : line.figures.get(at)
      const { start, end } = rate
      const isKnown = at !== undefined && count !== undefined && own.length === rates.length
      const label = isKnown ? labelBefore(line.text, at) : ''
      return [{ rate, parts: isKnown ? [count.value] : [], whole: null, label, row: index, start, end }]
    })
  })
}
