import type { StyleFacts, Styles } from '../docx/styles.js'
import { applyModifiers, paragraphFacts } from './paragraph-facts.js'
import { PAIRS, type WordFile } from './word-file.js'

interface Style extends StyleFacts {
  readonly basedOn: number
}

const NOTHING: StyleFacts = { numId: null, level: null, outlineLevel: null, hidden: null }
const NO_STYLE = 0xfff
const PARAGRAPH_STYLE = 1
const HEADINGS = 9
const LONGEST_CHAIN = 20

/** The style sheet ([MS-DOC] 2.9.271): the lists and outline levels that paragraph styles bring along. */
export function readStyleSheet(file: WordFile): Styles {
  const styles = collect(file.structure(PAIRS.styleSheet))
  return {
    facts: (styleId) => {
      const facts = { ...NOTHING }
      let style = styles[Number(styleId ?? 0)]
      for (let step = 0; style !== undefined && step < LONGEST_CHAIN; step += 1) {
        facts.numId ??= style.numId
        facts.level ??= style.level
        facts.outlineLevel ??= style.outlineLevel
        style = style.basedOn === NO_STYLE ? undefined : styles[style.basedOn]
      }
      return facts
    },
  }
}

function collect(sheet: Buffer): (Style | undefined)[] {
  const styles: (Style | undefined)[] = []
  if (sheet.length < 6) return styles
  const count = sheet.readUInt16LE(2)
  const baseBytes = sheet.readUInt16LE(4)
  let at = 2 + sheet.readUInt16LE(0)
  while (styles.length < count && at + 2 <= sheet.length) {
    const length = sheet.readUInt16LE(at)
    styles.push(length === 0 ? undefined : readStyle(sheet.subarray(at + 2, at + 2 + length), baseBytes))
    at += 2 + length + (length & 1)
  }
  return styles
}

function readStyle(definition: Buffer, baseBytes: number): Style | undefined {
  if (definition.length < baseBytes + 2 || definition.length < 6) return undefined
  const kind = definition.readUInt16LE(2)
  if ((kind & 15) !== PARAGRAPH_STYLE) return undefined
  const builtIn = definition.readUInt16LE(0) & 0xfff
  const facts = paragraphFacts(undefined, Buffer.alloc(0))
  const at = baseBytes + 2 + definition.readUInt16LE(baseBytes) * 2 + 2
  if (at + 4 <= definition.length) {
    const size = definition.readUInt16LE(at)
    applyModifiers(facts, definition.subarray(at + 4, at + 2 + size), Buffer.alloc(0))
  }
  const heading = builtIn >= 1 && builtIn <= HEADINGS ? builtIn - 1 : null
  return {
    basedOn: kind >> 4,
    numId: facts.list === null ? null : Math.max(0, facts.list),
    level: facts.level,
    outlineLevel: facts.outlineLevel ?? heading,
    hidden: null,
  }
}
