import type { Section } from '../reading.js'
import type { Hit } from '../rule.js'

/** What stands in these is the name of some other document. */
const QUOTED = /《[^《》]{0,200}》|〔[^〔〕]{0,40}〕|“[^“”]{0,200}”|"[^"]{0,200}"|<[^<>]{0,200}>|〈[^〈〉]{0,200}〉/g

/** The documents named in a text, blanked out so that offsets stay. */
export const withoutQuoted = (text: string): string => text.replace(QUOTED, (quoted) => '□'.repeat(quoted.length))

/** A stretch of a section that names another year than the report's. */
export const otherYearHit = (
  section: Section,
  offset: number,
  length: number,
  found: number,
  year: number,
  where: string,
): Hit => ({
  message: `${where}写的是${found}年，报告年度是${year}年`,
  at: [{ section: section.kind, offset, length }],
  quote: section.text.slice(offset, offset + length).trim(),
  expected: year,
  found,
})
