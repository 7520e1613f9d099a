import type { DocumentOutline } from '../../ofd/outline.js'
import { colourOf, type Drawn, PAGE_VOCABULARY, PageContent } from '../../ofd/page-content.js'
import { POINTS_PER_MILLIMETRE } from '../../ofd/vocabulary.js'
import { parseXml, type XmlAttributes, type XmlHandler } from '../../xml/parse-xml.js'
import type { ZipArchive } from '../../zip/open-zip.js'
import type { Cover, DrawnPage, DrawnRun } from '../pdf/pdf-covers.js'

/** A page as it is drawn, what lies under it first. */
export interface DrawnOfdPage {
  readonly drawn: DrawnPage
  readonly width: number
  readonly height: number
  /** Characters that stand askew: they have no place on the page, and are read from its source. */
  readonly slanting: number
}

/** The page's own parts by name, and what they draw in which order. */
export function drawOfdPage(zip: ZipArchive, { size, templates }: DocumentOutline, name: string): DrawnOfdPage {
  const empty = () => ({ glyphs: [], radicals: 0, slanting: 0 })
  const all: Drawn = { visible: empty(), invisible: empty(), segments: [], areas: [] }
  const order: Order = { runs: [], covers: [] }
  // Which templates a page has stands in the page itself.
  const asked = new PageContent({ ...all, visible: empty(), invisible: empty(), segments: [], areas: [] })
  parseXml(zip.get(name), PAGE_VOCABULARY, asked)
  for (const part of [...new Set(asked.templates)].map((id) => templates.get(id)).concat(name)) {
    if (part === undefined) continue
    const content = new PageContent(all)
    parseXml(zip.get(part), PAGE_VOCABULARY, new InOrder(content, all, order))
  }
  const [width, height] = asked.size ?? size
  return {
    drawn: { visible: all.visible.glyphs, invisible: all.invisible.glyphs, ...order, layers: [] },
    width: width * POINTS_PER_MILLIMETRE,
    height: height * POINTS_PER_MILLIMETRE,
    slanting: all.visible.slanting + all.invisible.slanting,
  }
}

interface Order {
  readonly runs: DrawnRun[]
  readonly covers: Cover[]
}

const MOST_COVERS = 5_000
/** Of 255: what lets more through hides nothing. */
const OPAQUE = 230

/** Notes what came after what while a page's parts are read. */
class InOrder implements XmlHandler {
  readonly #content: PageContent
  readonly #drawn: Drawn
  readonly #order: Order
  #colour = BLACK
  #alpha = 255

  constructor(content: PageContent, drawn: Drawn, order: Order) {
    this.#content = content
    this.#drawn = drawn
    this.#order = order
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'TextObject' || name === 'PathObject') {
      this.#colour = BLACK
      this.#alpha = alphaOf(attributes)
    } else if (name === 'FillColor') {
      this.#colour = colourOf(attributes.get('Value'))
      this.#alpha = Math.min(this.#alpha, alphaOf(attributes))
    }
    this.#content.open(name, attributes)
  }

  text(text: string): void {
    this.#content.text(text)
  }

  close(name: string): void {
    const { visible, areas } = this.#drawn
    const [from, first] = [visible.glyphs.length, areas.length]
    this.#content.close(name)
    const to = visible.glyphs.length
    if (to > from) this.#order.runs.push({ from, to, colour: this.#colour, isClear: this.#alpha < 5 })
    if (this.#alpha < OPAQUE || this.#order.covers.length >= MOST_COVERS) return
    for (const area of areas.slice(first)) this.#order.covers.push({ area, after: to })
  }
}

const BLACK = '#000000'

function alphaOf(attributes: XmlAttributes): number {
  const alpha = Number(attributes.get('Alpha') ?? 255)
  return Number.isFinite(alpha) ? alpha : 255
}
