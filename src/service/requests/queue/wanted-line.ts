import { maskPersonalData } from '../../../domain/privacy/index.js'
import type { RequestId } from '../../../storage/requests/requests.js'
import type { SecretBox } from '../../people/secret-box.js'
import type { Wanted } from '../applicant-fields.js'
import { openWanted } from '../request-texts.js'

/** So many characters tell a case from another; the rest is on its page. */
const MOST_CHARACTERS = 80

/**
 * No more of a text is looked through than can come into its line: a number with every gap that one may have is four
 * times as long as masked, and one that begins where the line ends must still be seen whole.
 */
const LOOKED_THROUGH = 500

/** Chinese marks have their own room: where a line ended after one, a blank would be a gap. */
const AFTER_A_MARK = /(?<=[，。、；：！？）】》」』”]) /gu

/** What was asked for as a list shows it: one line, numbers of persons masked before it is cut. */
export function toWantedLine(description: string): string {
  const joined = description.replace(/\s+/gu, ' ').replace(AFTER_A_MARK, '').trim()
  const masked = maskPersonalData(joined.slice(0, LOOKED_THROUGH))
  const end = endOfCharacters(masked, MOST_CHARACTERS)
  return end === masked.length ? masked : `${masked.slice(0, end).trimEnd()}…`
}

/** Where so many characters end, counted as people do: one outside the first plane has two halves. */
function endOfCharacters(text: string, count: number): number {
  let end = 0
  for (let seen = 0; seen < count && end < text.length; seen += 1) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return end
}

/** @returns null where it is gone or cannot be opened: one text that was lost must not take a list away */
export function openWantedLine(applicants: SecretBox, request: RequestId, sealed: string | null): string | null {
  if (sealed === null) return null
  let wanted: Wanted
  try {
    wanted = openWanted(applicants, request, sealed)
  } catch {
    return null
  }
  return toWantedLine(wanted.description)
}
