import { isOn, WORD_NAMESPACES, wholeNumber } from '../../docx/vocabulary.js'
import { parseXml, type XmlAttributes } from '../../xml/parse-xml.js'
import { isSameColour } from '../same-colour.js'

/** What of a run's look decides whether it can be seen; `null` where nothing is said. */
export interface Look {
  readonly isHidden: boolean | null
  readonly isWhite: boolean | null
  /** In half points. */
  readonly size: number | null
  /** Whether it stands on a ground of its own. */
  readonly isShaded: boolean | null
  readonly colour: string | null
  /** Of the shading, and of a marker drawn over the words. */
  readonly ground: string | null
  readonly marker: string | null
}

export const NO_LOOK: Look = {
  isHidden: null,
  isWhite: null,
  size: null,
  isShaded: null,
  colour: null,
  ground: null,
  marker: null,
}

/** The nearer one decides. */
export const over = (near: Look, far: Look): Look => ({
  isHidden: near.isHidden ?? far.isHidden,
  isWhite: near.isWhite ?? far.isWhite,
  size: near.size ?? far.size,
  isShaded: near.isShaded ?? far.isShaded,
  colour: near.colour ?? far.colour,
  ground: near.ground ?? far.ground,
  marker: near.marker ?? far.marker,
})

/** A property of a run, a paragraph, a cell or a table, as far as it matters here. */
export function lookOf(element: string, attributes: XmlAttributes): Look | null {
  const value = attributes.get('w:val')
  switch (element) {
    case 'w:vanish':
      return { ...NO_LOOK, isHidden: isOn(value) }
    case 'w:color':
      return { ...NO_LOOK, isWhite: isWhite(value), colour: value ?? null }
    case 'w:sz':
      return { ...NO_LOOK, size: wholeNumber(value, 4_000) }
    case 'w:highlight':
      return { ...NO_LOOK, isShaded: value !== 'none' && value !== 'white', marker: MARKERS[value ?? ''] ?? null }
    case 'w:shd':
      return {
        ...NO_LOOK,
        isShaded: isGround(attributes.get('w:fill'), value),
        ground: attributes.get('w:fill') ?? null,
      }
    default:
      return null
  }
}

/** Markers in which words of some colour are lost; "none" takes a style's away. */
const MARKERS: Readonly<Record<string, string>> = {
  none: 'none',
  black: '000000',
  white: 'ffffff',
  darkGray: '808080',
  lightGray: 'c0c0c0',
  yellow: 'ffff00',
  red: 'ff0000',
  blue: '0000ff',
  green: '00ff00',
  darkBlue: '000080',
  darkRed: '800000',
}

/** Words in the colour of what lies under them. Under a marker, words without a colour stay black. */
export const isLost = ({ colour, ground, marker }: Look): boolean =>
  isSameColour(colour, ground) || isSameColour(colour === null || colour === 'auto' ? '000000' : colour, marker)

const isGround = (fill: string | undefined, pattern: string | undefined): boolean =>
  (fill !== undefined && fill !== 'auto' && !isWhite(fill)) ||
  (pattern !== undefined && pattern !== 'clear' && pattern !== 'nil')

/** White, or so near to it that nobody reads it on paper. */
export function isWhite(colour: string | undefined): boolean {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '')
  return channels?.slice(1).every((channel) => Number.parseInt(channel, 16) >= 0xf4) ?? false
}

interface Style {
  readonly look: Look
  readonly basedOn: string | null
  /** Somewhere in it, its conditional parts included, a ground is painted. */
  readonly paints: boolean
}

const ELEMENTS = ['w:style', 'w:basedOn', 'w:rPrDefault', 'w:vanish', 'w:color', 'w:sz', 'w:shd', 'w:highlight']
const DEEPEST = 20

export class WordStyles {
  readonly #styles = new Map<string, Style>()
  #default: Look = NO_LOOK

  constructor(part: Uint8Array | undefined) {
    if (part !== undefined) this.#read(part)
  }

  look(id: string | null): Look {
    let look = NO_LOOK
    let next = id
    for (let depth = 0; next !== null && depth < DEEPEST; depth += 1) {
      const style = this.#styles.get(next)
      if (style === undefined) break
      look = over(look, style.look)
      next = style.basedOn
    }
    return over(look, this.#default)
  }

  /** Whether a table of this style has coloured cells. */
  paints(id: string | null): boolean {
    let next = id
    for (let depth = 0; next !== null && depth < DEEPEST; depth += 1) {
      const style = this.#styles.get(next)
      if (style === undefined) return false
      if (style.paints) return true
      next = style.basedOn
    }
    return false
  }

  #read(part: Uint8Array): void {
    let id: string | null = null
    let style: Style = { look: NO_LOOK, basedOn: null, paints: false }
    let inDefault = false
    parseXml(
      part,
      { namespaces: WORD_NAMESPACES, elements: ELEMENTS },
      {
        open: (name, attributes) => {
          if (name === 'w:style') {
            id = attributes.get('w:styleId') ?? ''
            style = { look: NO_LOOK, basedOn: null, paints: false }
          } else if (name === 'w:basedOn') style = { ...style, basedOn: attributes.get('w:val') ?? null }
          else if (name === 'w:rPrDefault') inDefault = true
          const look = lookOf(name, attributes)
          if (look === null) return
          if (inDefault) this.#default = over(look, this.#default)
          else style = { ...style, look: over(look, style.look), paints: style.paints || look.isShaded === true }
        },
        close: (name) => {
          if (name === 'w:rPrDefault') inDefault = false
          else if (name === 'w:style' && id !== null) this.#styles.set(id, style)
        },
      },
    )
  }
}
