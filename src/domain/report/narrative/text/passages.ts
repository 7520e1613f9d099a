import type { Section } from '../../reading.js'
import { type Paragraph, readParagraphs } from './paragraphs.js'
import { type Passage, readSentences } from './sentences.js'

/** A paragraph this short that ends without a full stop is the heading of those after it. */
const LONGEST_HEADING = 24
/** （二）依申请公开。 · 2.依申请公开情况：a heading that its text follows on the same line. */
const NUMBERED = /^(?:\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、)/
const RUN_IN = /^[^。;:,]{2,24}(?=[。:,])/

/** The paragraphs of a section with their sentences, each under the last heading before it. */
export function readPassages(section: Section, year: number | null): Passage[] {
  let heading = section.heading ?? ''
  let style: string | null = null
  let isUnderHeading = true
  return readParagraphs(section.text).map((paragraph) => {
    const number = NUMBERED.exec(paragraph.chars)?.[0]
    const isFirst = isUnderHeading
    isUnderHeading = isHeading(paragraph)
    const own = number?.replace(/[^().、]+/, '') ?? ''
    if (isUnderHeading) {
      heading = paragraph.chars
      style = own
    } else if (number !== undefined && (style === null || style === own)) {
      heading = RUN_IN.exec(paragraph.chars)?.[0] ?? heading
      style = own
    }
    return { section: section.kind, heading, isUnderHeading: isFirst, sentences: readSentences(paragraph, year) }
  })
}

const isHeading = ({ chars }: Paragraph): boolean => chars.length <= LONGEST_HEADING && !/[。;,:]/.test(chars)
