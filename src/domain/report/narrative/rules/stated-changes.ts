import type { Figure, FigureLine } from './figure-line.js'

/** A percentage, or a number of cases, by which a count is said to have changed since last year. */
export interface StatedChange {
  readonly said: Figure
  /** In per cent, or in cases; a decrease is negative. */
  readonly value: number
  readonly isRate: boolean
  /** This year's figure, the likeliest first; last year's; what the two differ by. */
  readonly counts: readonly Figure[]
  readonly last: Figure | null
  readonly difference: Figure | null
  /** 较上年的74件增长5%: said of what the text spoke of before, not of the figure right before it. */
  readonly isInherited: boolean
  /** The characters of the paragraph in which it is told. */
  readonly start: number
  readonly end: number
}

/** How far back a comparison may reach. */
const LONGEST = 160
const LONGEST_WORD = 10

const UP = '增长|增加|上升|提高|提升|增幅|涨幅|升幅|增多|上涨|净增|多出|增|多'
const DOWN = '下降|减少|降低|回落|降幅|减幅|缩减|净减|减|少'
const BY = '(?:率|幅度|幅|比例)?了?(?:为|达到|达|是)?'
const CHANGES = new RegExp(`(?:(${DOWN})|${UP})${BY}$`)
/** What says of the comparison only that it is one, or how large. */
const LIGHT =
  /(?:同比|环比|相比|相较于?|较之|比较|对比|较|比|与|同|和|跟|之|于|小幅|大幅|略有|略|明显|显著|有所|总体|整体|均|也|净|的|(?<=[,;)])件?(?:申请|新收|收件|收到|总|件|来件)*(?:申请|数量|总量|总数|件数|量|数)|今年|本年度?|全年|\^|(?<=[较比与同和])@(?:期|度|水平)?)$/
/** 上年686件, 2024年（23件）, （去年251件） */
const LAST = /(?:@[^#%@^~,;:()。]{0,10}#|@[^#%@^~,;:()。]{0,8}\([^#%@^~,;:()。]{0,8}#\)|\(@[^#%@^~,;:()。]{0,10}#\))$/
/** （上年686件） right behind it, or ，上年为686件. */
const LAST_AFTER =
  /^(?:[,。]?\([^#%@^~,;:()。]{0,2}@[^#%@^~,;:()。]{0,14}#|[,;]@[为是有共的则仅度同期收到新申请受理件数量]{0,8}#(?=[,;.。)]|$))/
const RATE_AFTER = /^[,、][^#%@^~,;:()。]{0,8}%/
/** 比去年（28件）下降25%，共21件 */
const COUNT_AFTER = /^,(?:共|共计|达到?|为|至)(?:为|达到?)?#/
/** 上年686件，今年655件 */
const LAST_BEFORE = /(?<![较比与同和])@[^#%@^~,;:()。]{0,12}#[,;、]?(?:变?[为至])?\^[^#%@^~,;:()。]{0,12}$/
const DIFFERENCE = new RegExp(`(?:(${DOWN})|${UP})${BY}#$`)
/** 共5件, 达到9件: told after what it differs by. */
const REACHED = /[,;](?:共|达到?|共计|合计|总数|总量|为|至)(?:为|达到?)?$/
/** 由2023年的15件增加到18件 */
const BECAME = new RegExp(
  `(?:由|从)[^#%~,;。]{0,8}#[^#%~,;:()。]{0,4}(?:变|增|减|升|降|${UP}|${DOWN})了?[至到为成][^#%@~,;:()。]{0,6}#$`,
)

/** Without last year's figure or a percentage there is nothing to compare. */
const COMPARES = /[@%]/

/** What a paragraph says of how its figures changed. */
export function statedChanges(line: FigureLine, most: number): StatedChange[] {
  const changes: StatedChange[] = []
  if (!COMPARES.test(line.text)) return changes
  for (const [at, said] of line.figures) {
    if (changes.length === most) break
    const before = line.text.slice(Math.max(0, at - LONGEST), at)
    const found = CHANGES.exec(before.slice(-LONGEST_WORD))
    // 与2023年相比分别增加2件、减少1件: of as many figures, told elsewhere.
    if (!found || /分别[^,;。]{0,30}$/.test(before)) continue
    const change = changeAt(line, at, said, before.slice(0, before.length - found[0].length), found[1] !== undefined)
    if (change) changes.push(change)
  }
  return [...changes, ...changes.flatMap((change) => differenceOf(change, changes) ?? [])]
}

/** 比2023年的3件增加9件，达到9件，增长200%: the rate may be right where the difference told with it is not. */
function differenceOf(change: StatedChange, changes: readonly StatedChange[]): StatedChange | null {
  const { difference, last, isRate, isInherited, value } = change
  if (!isRate || !difference || !last || isInherited) return null
  if (changes.some(({ said }) => said === difference)) return null
  const signed = value < 0 ? -difference.value : difference.value
  return { ...change, said: difference, value: signed, isRate: false }
}

interface Told {
  count?: number
  last?: number
  difference?: number
}

function changeAt(line: FigureLine, at: number, said: Figure, before: string, isDown: boolean): StatedChange | null {
  const isRate = line.text.charAt(at) === '%'
  const origin = at - Math.min(at, LONGEST)
  const told: Told = {}
  const rest = readBack(before, told, isRate)
  readAhead(line.text.slice(at + 1, at + 60), told, at + 1 - origin, isRate)
  const figure = (position: number | undefined): Figure | null =>
    position === undefined ? null : (line.figures.get(origin + position) ?? null)
  const [last, difference, count] = [figure(told.last), figure(told.difference), figure(told.count)]
  if (last === null && (difference === null || !isRate)) return null
  if (last !== null && last.value === 0) return null
  const isInherited = count === null && /(?:^|[^~][,;:。)])$/.test(rest)
  if (count === null && (!isInherited || last === null)) return null
  const unit = (last ?? difference ?? said).unit
  const others = [...line.figures]
    .filter(([position, { unit: own }]) => position < at && own === unit)
    .map(([, own]) => own)
    .filter((own) => own !== last && own !== difference && own !== count)
  if (count && count.unit !== unit) return null
  if (!count && others.length === 0 && !/申请|收件|新收/.test(before.slice(-24))) return null
  const [first, end] = [Math.min(...Object.values(told), at - origin), Math.max(...Object.values(told), at - origin)]
  return {
    said,
    value: isDown ? -said.value : said.value,
    isRate,
    counts: count ? [count, ...others] : others,
    last,
    difference,
    isInherited,
    start: figure(first)?.start ?? said.start,
    end: figure(end)?.end ?? said.end,
  }
}

/** Reads the comparison from its end; what is left of the text stands before it. */
function readBack(before: string, told: Told, isRate: boolean): string {
  let rest = before
  const take = (key: keyof Told, index: number): void => {
    told[key] = index + rest.slice(index).search(/#/)
    rest = rest.slice(0, index)
  }
  for (let words = 0; words < 24; words++) {
    const [light, last] = [LIGHT.exec(rest), LAST.exec(rest)]
    const became = words < 3 ? BECAME.exec(rest) : null
    if (became) {
      told.last = became.index + became[0].indexOf('#')
      told.count = became.index + became[0].lastIndexOf('#')
      return rest.slice(0, became.index)
    }
    const difference = isRate ? DIFFERENCE.exec(rest) : null
    // 减少4件（上年14件），下降28.57%; 比12件增加4件，达到16件，增长33.3%
    const isOpen = told.difference === undefined && (told.last === undefined || told.count === undefined)
    if (isOpen && difference) take('difference', difference.index)
    else if (told.last === undefined && last) take('last', last.index)
    else if (light) rest = rest.slice(0, light.index)
    else if (/[#)比较量数][,、]$/.test(rest)) rest = rest.slice(0, -1)
    else {
      const count = told.count === undefined ? /\(?#\)?$/.exec(rest) : null
      if (!count) break
      take('count', count.index)
      const reached = REACHED.exec(rest)
      if (!reached) {
        const earlier = told.last === undefined ? LAST_BEFORE.exec(rest) : null
        if (earlier) told.last = earlier.index + earlier[0].indexOf('#')
        break
      }
      rest = rest.slice(0, reached.index)
    }
  }
  return rest
}

function readAhead(after: string, told: Told, from: number, isRate: boolean): void {
  // 增加3件，增长13.1%（上年23件）
  const rate = isRate ? '' : (RATE_AFTER.exec(after)?.[0] ?? '')
  const last = told.last === undefined ? LAST_AFTER.exec(after.slice(rate.length)) : null
  if (last) told.last = from + rate.length + last[0].length - 1
  const count = told.count === undefined ? COUNT_AFTER.exec(after) : null
  if (count) told.count = from + count[0].length - 1
}
