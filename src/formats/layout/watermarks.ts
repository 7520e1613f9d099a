import type { Glyph, LayoutPage } from './page.js'

/** Fewer characters are no watermark to tell from the figures of a table; more are a paragraph. */
const LETTERS = { fewest: 4, most: 80 }
/** Repeated words looked at on one page; a mark that is tiled over it has fewer. */
const MARKS = 100
/** Places closer than this, in points, are the same. */
const SAME_PLACE = 0.25
/** On so many pages it runs through text that is another each time. */
const PAGES = 2

/** Characters drawn one after the other on one base line. */
interface Run {
  readonly from: number
  readonly to: number
}

/** What stands at the same place on one page and on the next, page by page. */
type Repeated = readonly (readonly Run[])[]

/**
 * Takes out words that stand at the same place page after page and run through the text there. Text
 * leaves room for other text; repeated heads of a table stand where nothing else does.
 */
export function removeWatermarks(pages: readonly LayoutPage[]): {
  readonly pages: readonly LayoutPage[]
  readonly removed: number
} {
  const repeated = findRepeated(pages)
  if (repeated === null) return { pages, removed: 0 }
  const crossed = new Map<string, Set<string>>()
  for (const [index, { glyphs }] of pages.entries()) {
    for (const run of repeated[index] ?? []) addCrossed(glyphs, run, crossed)
  }
  let removed = 0
  const kept = pages.map((page, index): LayoutPage => {
    const marks = (repeated[index] ?? []).filter((run) => isMark(crossed.get(textOf(page.glyphs, run))))
    removed += marks.length
    return marks.length === 0 ? page : withoutRuns(page, marks)
  })
  return { pages: kept, removed }
}

const isMark = (crossed: ReadonlySet<string> | undefined): boolean => crossed !== undefined && crossed.size >= PAGES

function findRepeated(pages: readonly LayoutPage[]): Repeated | null {
  if (pages.length < PAGES) return null
  const repeated: Set<Run>[] = []
  let found = false
  let before: ReadonlyMap<number, Run> = new Map()
  for (const [index, { glyphs }] of pages.entries()) {
    const runs = runsByPlace(glyphs)
    repeated.push(new Set())
    for (const [place, run] of before) {
      const again = runs.get(place)
      const earlier = pages[index - 1]?.glyphs ?? []
      if (again === undefined || !isSame(earlier, run, glyphs, again)) continue
      repeated[index - 1]?.add(run)
      repeated[index]?.add(again)
      found = true
    }
    before = runs
  }
  return found ? repeated.map((runs) => [...runs].slice(0, MARKS)) : null
}

function runsByPlace(glyphs: readonly Glyph[]): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>()
  let first = glyphs[0]
  let from = 0
  for (let to = 1; first !== undefined; to++) {
    const next = glyphs[to]
    if (next !== undefined && next.y0 === first.y0 && next.y1 === first.y1) continue
    if (to - from >= LETTERS.fewest && to - from <= LETTERS.most) runs.set(placeOf(first), { from, to })
    first = next
    from = to
  }
  return runs
}

const placeOf = ({ x0, y0 }: Glyph): number => Math.round(y0 / SAME_PLACE) * 1e6 + Math.round(x0 / SAME_PLACE)

function isSame(glyphs: readonly Glyph[], run: Run, others: readonly Glyph[], other: Run): boolean {
  if (run.to - run.from !== other.to - other.from) return false
  for (let index = run.from; index < run.to; index++) {
    const [one, two] = [glyphs[index], others[index - run.from + other.from]]
    if (one?.text !== two?.text || Math.abs((one?.x0 ?? 0) - (two?.x0 ?? 0)) > SAME_PLACE) return false
  }
  return true
}

/** Notes what a run goes through; the same on another page may be a part of the same head or mark. */
function addCrossed(glyphs: readonly Glyph[], run: Run, crossed: Map<string, Set<string>>): void {
  const own = glyphs.slice(run.from, run.to)
  let through = ''
  for (const [index, glyph] of glyphs.entries()) {
    if ((index < run.from || index >= run.to) && standsIn(glyph, own)) through += glyph.text
  }
  if (through === '') return
  const text = textOf(glyphs, run)
  const texts = crossed.get(text)
  if (texts === undefined) crossed.set(text, new Set([through]))
  else texts.add(through)
}

function standsIn({ x0, y0, x1, y1 }: Glyph, run: readonly Glyph[]): boolean {
  const [first] = run
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  if (first === undefined || y <= first.y0 || y >= first.y1) return false
  for (const glyph of run) if (x > glyph.x0 && x < glyph.x1) return true
  return false
}

function textOf(glyphs: readonly Glyph[], { from, to }: Run): string {
  let text = ''
  for (let index = from; index < to; index++) text += glyphs[index]?.text ?? ''
  return text
}

function withoutRuns({ page, width, height, glyphs, segments }: LayoutPage, runs: readonly Run[]): LayoutPage {
  const kept: Glyph[] = []
  let from = 0
  for (const run of [...runs].sort(byBeginning)) {
    for (let index = from; index < run.from; index++) kept.push(glyphs[index] as Glyph)
    from = run.to
  }
  for (let index = from; index < glyphs.length; index++) kept.push(glyphs[index] as Glyph)
  return { page, width, height, glyphs: kept, segments }
}

const byBeginning = (a: Run, b: Run): number => a.from - b.from
