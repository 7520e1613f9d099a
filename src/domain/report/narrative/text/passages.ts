import type { Section } from '../../reading.js'
import { readParagraphs } from './paragraphs.js'
import { type Passage, readSentences } from './sentences.js'

/** A paragraph this short that ends without a full stop is the heading of those after it. */
const LONGEST_HEADING = 24

/** The paragraphs of a section with their sentences, each under the last heading before it. */
export function readPassages(section: Section, year: number | null): Passage[] {
  let heading = section.heading ?? ''
  return readParagraphs(section.text).map((paragraph) => {
    const isHeading = paragraph.chars.length <= LONGEST_HEADING && !/[。;,:]/.test(paragraph.chars)
    if (isHeading) heading = paragraph.chars
    return { section: section.kind, heading, sentences: readSentences(paragraph, year) }
  })
}
