import type { Section } from '../../reading.js'
import { readPassages } from './passages.js'
import type { Passage } from './sentences.js'

interface Known {
  readonly year: number | null
  readonly passages: readonly Passage[]
}

/** A section never changes once read; what it claims and what it adds up are read from the same sentences. */
const KNOWN = new WeakMap<Section, Known>()

export function passagesOf(section: Section, year: number | null): readonly Passage[] {
  const known = KNOWN.get(section)
  if (known && known.year === year) return known.passages
  const passages = readPassages(section, year)
  KNOWN.set(section, { year, passages })
  return passages
}
