import { parseXml, type XmlAttributes } from '../xml/parse-xml.js'
import { isOn, WORD_NAMESPACES, wholeNumber } from './vocabulary.js'

/** numbering.xml as it stands: list definitions and the lists that use them. */
export interface NumberingDefinitions {
  readonly abstracts: ReadonlyMap<string, AbstractList>
  readonly lists: ReadonlyMap<number, List>
}

export interface AbstractList {
  readonly levels: Map<number, Level>
  /** The numbering style that really defines it. */
  styleLink: string | null
}

export interface List {
  abstractId: string
  readonly startOverrides: Map<number, number>
  readonly levelOverrides: Map<number, Level>
}

export interface Level {
  start: number
  format: string
  text: string
  /** 0: never starts again; n: starts again after a paragraph of level n − 1 or above. */
  restart: number | null
  legal: boolean
  paragraphStyle: string | null
}

const ELEMENTS = [
  'w:abstractNum',
  'w:numStyleLink',
  'w:num',
  'w:abstractNumId',
  'w:lvlOverride',
  'w:startOverride',
  'w:lvl',
  'w:start',
  'w:numFmt',
  'w:lvlText',
  'w:lvlRestart',
  'w:isLgl',
  'w:pStyle',
]

const HIGHEST = 1_000_000

export function readNumberingDefinitions(part: Uint8Array): NumberingDefinitions {
  const abstracts = new Map<string, AbstractList>()
  const lists = new Map<number, List>()
  let abstract: AbstractList | null = null
  let list: List | null = null
  let overridden = 0
  let level: Level | null = null

  const open = (name: string, attributes: XmlAttributes) => {
    const value = () => attributes.get('w:val')
    switch (name) {
      case 'w:abstractNum':
        abstract = { levels: new Map(), styleLink: null }
        abstracts.set(attributes.get('w:abstractNumId') ?? '', abstract)
        break
      case 'w:numStyleLink':
        if (abstract !== null) abstract.styleLink = value() ?? null
        break
      case 'w:num': {
        list = { abstractId: '', startOverrides: new Map(), levelOverrides: new Map() }
        const id = wholeNumber(attributes.get('w:numId'), 1e9)
        if (id !== null) lists.set(id, list)
        break
      }
      case 'w:abstractNumId':
        if (list !== null) list.abstractId = value() ?? ''
        break
      case 'w:lvlOverride':
        overridden = wholeNumber(attributes.get('w:ilvl'), 8) ?? 0
        break
      case 'w:startOverride':
        list?.startOverrides.set(overridden, wholeNumber(value(), HIGHEST) ?? 1)
        break
      case 'w:lvl': {
        // Without w:start Word begins at 0.
        level = { start: 0, format: 'decimal', text: '', restart: null, legal: false, paragraphStyle: null }
        const index = wholeNumber(attributes.get('w:ilvl'), 8) ?? 0
        if (list !== null) list.levelOverrides.set(index, level)
        else abstract?.levels.set(index, level)
        break
      }
      default:
        if (level !== null) readLevelProperty(level, name, value)
    }
  }

  parseXml(
    part,
    { namespaces: WORD_NAMESPACES, elements: ELEMENTS },
    {
      open,
      close(name) {
        if (name === 'w:abstractNum') abstract = null
        else if (name === 'w:num') list = null
        else if (name === 'w:lvl') level = null
      },
    },
  )
  return { abstracts, lists }
}

function readLevelProperty(level: Level, name: string, value: () => string | undefined): void {
  switch (name) {
    case 'w:start':
      level.start = wholeNumber(value(), HIGHEST) ?? 0
      break
    case 'w:numFmt':
      // A custom format stands beside a plain one in an AlternateContent pair; the plain one is printed.
      if (value() !== 'custom') level.format = value() ?? 'decimal'
      break
    case 'w:lvlText':
      level.text = value() ?? ''
      break
    case 'w:lvlRestart':
      level.restart = wholeNumber(value(), 9)
      break
    case 'w:isLgl':
      level.legal = isOn(value())
      break
    case 'w:pStyle':
      level.paragraphStyle = value() ?? null
      break
  }
}
