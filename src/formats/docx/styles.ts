import { parseXml } from '../xml/parse-xml.js'
import { isOn, WORD_NAMESPACES, wholeNumber } from './vocabulary.js'

/** What a style says about the few things that matter for reading, inheritance applied. */
export interface StyleFacts {
  readonly numId: number | null
  readonly level: number | null
  readonly outlineLevel: number | null
  readonly hidden: boolean | null
}

export interface Styles {
  /** A style by its id; with `null`, the default paragraph style. */
  facts(styleId: string | null): StyleFacts
}

interface Style {
  basedOn: string | null
  numId: number | null
  level: number | null
  outlineLevel: number | null
  hidden: boolean | null
}

const NOTHING: StyleFacts = { numId: null, level: null, outlineLevel: null, hidden: null }
/** Word itself gives up on longer chains. */
const LONGEST_CHAIN = 20

export function readStyles(part: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>()
  const defaultId = part === undefined ? null : collect(part, styles)
  const resolved = new Map<string, StyleFacts>()

  const resolve = (id: string): StyleFacts => {
    const facts = { ...NOTHING }
    let style = styles.get(id)
    for (let step = 0; style !== undefined && step < LONGEST_CHAIN; step += 1) {
      facts.numId ??= style.numId
      facts.level ??= style.level
      facts.outlineLevel ??= style.outlineLevel
      facts.hidden ??= style.hidden
      style = style.basedOn === null ? undefined : styles.get(style.basedOn)
    }
    return facts
  }

  return {
    facts: (styleId) => {
      const id = styleId ?? defaultId
      if (id === null) return NOTHING
      const known = resolved.get(id)
      if (known !== undefined) return known
      const facts = resolve(id)
      resolved.set(id, facts)
      return facts
    },
  }
}

const ELEMENTS = [
  'w:style',
  'w:basedOn',
  'w:numId',
  'w:ilvl',
  'w:outlineLvl',
  'w:vanish',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblStylePr',
]

function collect(part: Uint8Array, styles: Map<string, Style>): string | null {
  let defaultId: string | null = null
  let style: Style | null = null
  let ignored = 0
  parseXml(
    part,
    { namespaces: WORD_NAMESPACES, elements: ELEMENTS },
    {
      open(name, attributes) {
        if (ignored > 0) {
          ignored += 1
          return
        }
        switch (name) {
          case 'w:style': {
            style = { basedOn: null, numId: null, level: null, outlineLevel: null, hidden: null }
            const id = attributes.get('w:styleId')
            if (id === undefined) break
            styles.set(id, style)
            if (attributes.get('w:type') === 'paragraph' && isDefault(attributes.get('w:default'))) defaultId = id
            break
          }
          case 'w:basedOn':
            if (style !== null) style.basedOn = attributes.get('w:val') ?? null
            break
          case 'w:numId':
            if (style !== null) style.numId = wholeNumber(attributes.get('w:val'), 1e9)
            break
          case 'w:ilvl':
            if (style !== null) style.level = wholeNumber(attributes.get('w:val'), 8)
            break
          case 'w:outlineLvl':
            if (style !== null) style.outlineLevel = wholeNumber(attributes.get('w:val'), 9)
            break
          case 'w:vanish':
            if (style !== null) style.hidden = isOn(attributes.get('w:val'))
            break
          case 'w:pPrChange':
          case 'w:rPrChange':
          case 'w:tblStylePr':
            ignored = 1
            break
        }
      },
      close(name) {
        if (ignored > 0) ignored -= 1
        else if (name === 'w:style') style = null
      },
    },
  )
  return defaultId
}

const isDefault = (value: string | undefined): boolean => value !== undefined && isOn(value)
