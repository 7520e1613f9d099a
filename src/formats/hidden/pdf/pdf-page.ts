import { type Box, boxAround, type Glyph } from '../../layout/page.js'
import { RefusedError } from '../../refusal.js'
import type { HiddenPlace } from '../hidden-finding.js'
import type { Inspection } from '../inspection.js'
import { isSameColour } from '../same-colour.js'
import { isWhite } from '../word/word-styles.js'
import type { Cover, DrawnPage } from './pdf-covers.js'

export interface PageFrame {
  readonly page: number
  readonly width: number
  readonly height: number
  /** Whether the file has any picture: only then can text that is not painted be the text of a scan. */
  readonly mayBeScanned: boolean
}

/** Text that is not painted is that of a scan if it is so many times what is painted. */
const MOSTLY_HIDDEN = 4
/** Part of a character's box that must lie under a rectangle. */
const COVERED = 0.6
/** Comparing every character with every rectangle near it is bounded; past that the file is refused. */
const MOST_COMPARISONS = 20_000_000
/** Nobody reads two points. */
const TINY = 2.05
const FEWEST = 2

/** What a page has in its text that cannot be seen on it. */
export function inspectPage(drawn: DrawnPage, frame: PageFrame, into: Inspection): void {
  const { visible, invisible, runs } = drawn
  const unseen = new Set<Glyph>()
  const note = (
    kind: 'covered-text' | 'white-text' | 'tiny-text' | 'text-outside-page' | 'invisible-text',
    glyphs: readonly Glyph[],
  ) => {
    for (const glyph of glyphs) unseen.add(glyph)
    for (const group of groupsOf(glyphs)) {
      if (group.length >= FEWEST) into.found(kind, placeOf(group, frame), group.length)
    }
  }
  // Some programs paint text and lay it down once more unpainted for the search.
  const painted = new Set(visible.map(spotOf))
  const isScan = frame.mayBeScanned && invisible.length > MOSTLY_HIDDEN * visible.length
  if (!isScan)
    note(
      'invisible-text',
      invisible.filter((glyph) => !painted.has(spotOf(glyph))),
    )
  note(
    'text-outside-page',
    [...visible, ...invisible].filter((glyph) => isOutside(glyph, frame)),
  )
  const shown = visible.map((glyph) => !unseen.has(glyph))
  const grid = new CoverGrid(drawn.covers)
  const covered = coveredOf(visible, grid, shown)
  note('covered-text', covered)
  const white: Glyph[] = []
  const tiny: Glyph[] = []
  for (const { from, to, colour, isClear } of runs) {
    for (let index = from; index < to; index += 1) {
      const glyph = visible[index]
      if (glyph === undefined || unseen.has(glyph)) continue
      if (isClear || isLikeGround(colour, groundOf(glyph, index, grid))) white.push(glyph)
      else if (Math.min(glyph.y1 - glyph.y0, glyph.x1 - glyph.x0 + TINY) < TINY) tiny.push(glyph)
    }
  }
  // A scan may be white on a picture that is not looked at.
  if (!frame.mayBeScanned || white.length * 2 < visible.length || white.length === visible.length)
    note('white-text', withoutEchoes(white, visible))
  note('tiny-text', tiny)
  const at = { page: frame.page }
  into.text(textOf(visible.filter((glyph) => !unseen.has(glyph))), at, false)
  into.text(textOf(invisible), at, !isScan)
  into.text(textOf(visible.filter((glyph) => unseen.has(glyph))), at, true)
}

const isOutside = ({ x0, y0, x1, y1 }: Box, { width, height }: PageFrame): boolean =>
  x1 < 0 || y1 < 0 || x0 > width || y0 > height

function coveredOf(visible: readonly Glyph[], grid: CoverGrid, shown: readonly boolean[]): Glyph[] {
  const covered: { readonly glyph: Glyph; readonly after: number }[] = []
  visible.forEach((glyph, index) => {
    if (shown[index] !== true) return
    for (const { area, after } of grid.near(glyph)) {
      if (after > index && shareUnder(glyph, area) >= COVERED) {
        covered.push({ glyph, after })
        return
      }
    }
  })
  if (covered.length === 0) return []
  // Drawn again on top, the same character is to be seen after all.
  const later = new Map<string, number>()
  visible.forEach((glyph, index) => {
    later.set(spotOf(glyph), index)
  })
  return covered.filter(({ glyph, after }) => (later.get(spotOf(glyph)) ?? -1) < after).map(({ glyph }) => glyph)
}

const spotOf = ({ text, x0, y0 }: Glyph): string => `${text} ${Math.round(x0 / 2)} ${Math.round(y0 / 2)}`

function shareUnder(glyph: Box, area: Box): number {
  const width = Math.min(glyph.x1, area.x1) - Math.max(glyph.x0, area.x0)
  const height = Math.min(glyph.y1, area.y1) - Math.max(glyph.y0, area.y0)
  const size = (glyph.x1 - glyph.x0) * (glyph.y1 - glyph.y0)
  return width <= 0 || height <= 0 || size <= 0 ? 0 : (width * height) / size
}

const BAND = 20

/** Rectangles by the bands of the page that they reach into. */
class CoverGrid {
  readonly #bands = new Map<number, Cover[]>()
  #compared = 0

  constructor(covers: readonly Cover[]) {
    for (const cover of covers) {
      const first = Math.max(-10, Math.floor(cover.area.y0 / BAND))
      const last = Math.min(1_000, Math.floor(cover.area.y1 / BAND))
      for (let band = first; band <= last; band += 1) {
        const inBand = this.#bands.get(band)
        if (inBand === undefined) this.#bands.set(band, [cover])
        else inBand.push(cover)
      }
    }
  }

  near(glyph: Box): readonly Cover[] {
    const covers = this.#bands.get(Math.floor((glyph.y0 + glyph.y1) / 2 / BAND)) ?? []
    this.#compared += covers.length
    if (this.#compared > MOST_COMPARISONS) throw new RefusedError('too-large', 'drawing')
    return covers
  }
}

/** The colour that was painted under a character before it was drawn; white where that is the paper's. */
function groundOf(glyph: Glyph, index: number, grid: CoverGrid): string {
  let ground = PAPER
  for (const { area, after } of grid.near(glyph)) {
    if (after <= index && shareUnder(glyph, area) > 0.4) ground = area.colour
  }
  return ground
}

const PAPER = '#ffffff'

const isLikeGround = (colour: string, ground: string): boolean =>
  (isWhite(colour) && isWhite(ground)) || isSameColour(colour, ground)

const ECHO = 4

/** Without what is drawn once more, plain to see, a hair beside: the shadow or the glow of words. */
function withoutEchoes(suspects: readonly Glyph[], visible: readonly Glyph[]): readonly Glyph[] {
  if (suspects.length === 0) return suspects
  const hidden = new Set(suspects)
  const cellOf = ({ x0, y0 }: Glyph) => [Math.round(x0 / ECHO), Math.round(y0 / ECHO)] as const
  const seen = new Set<string>()
  for (const glyph of visible) {
    if (hidden.has(glyph)) continue
    const [x, y] = cellOf(glyph)
    for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) seen.add(`${glyph.text} ${x + dx} ${y + dy}`)
  }
  return suspects.filter((glyph) => !seen.has(`${glyph.text} ${cellOf(glyph).join(' ')}`))
}

/** Characters of one kind that stand together: a new group where the line changes by much. */
function groupsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const groups: Glyph[][] = []
  let group: Glyph[] = []
  for (const glyph of glyphs) {
    const last = group.at(-1)
    const height = Math.max(glyph.y1 - glyph.y0, 2)
    if (last !== undefined && Math.abs(glyph.y0 - last.y0) > height * 3) {
      groups.push(group)
      group = []
    }
    group.push(glyph)
  }
  if (group.length > 0) groups.push(group)
  return groups
}

function placeOf(glyphs: readonly Glyph[], { page }: PageFrame): HiddenPlace {
  const { x0, y0, x1, y1 } = boxAround(glyphs)
  return { page, box: [Math.round(x0), Math.round(y0), Math.round(x1), Math.round(y1)] }
}

/** In the order of drawing: together what stands together, apart what does not. */
export function textOf(glyphs: readonly Glyph[]): string {
  const parts: string[] = []
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    if (last !== undefined) parts.push(between(last, glyph))
    parts.push(glyph.text)
    last = glyph
  }
  return parts.join('')
}

/** More than a gap of a number where a cell or a column ends. */
const APART = '\n\n\n\n'

function between(last: Glyph, next: Glyph): string {
  const height = Math.max(last.y1 - last.y0, 1)
  if (Math.abs(next.y0 - last.y0) < height * 0.4) {
    const gap = next.x0 - last.x1
    if (gap > -height * 0.5 && gap < height * 0.35) return ''
    return gap > 0 && gap < height * 0.8 ? ' ' : APART
  }
  const isNextLine = next.y0 > last.y0 && next.y0 - last.y0 < height * 2.5 && next.x0 < last.x0
  return isNextLine ? '\n' : APART
}
