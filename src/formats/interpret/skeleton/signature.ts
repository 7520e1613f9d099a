import type { PlainDate } from '../../../domain/calendar/index.js'
import { readDateLine } from './dates.js'
import { type ProseLine, withoutSpaces } from './prose.js'

export interface Signature {
  readonly signedBy: string | null
  readonly signedOn: PlainDate | null
  /** First line that belongs to the closing; the length of `lines` if there is none. */
  readonly from: number
}

/** A page prints a few lines of its own after the report. */
const LOOK_BACK = 14
const LONGEST_NAME = 40
const BODY =
  /(?:局|委员会|委|办公室|办公厅|办|政府|厅|院|中心|队|站|街道|办事处|镇|乡|社|会|部|处|所|公司|大学|中学|小学|幼儿园|学校|馆|区|县|市|团)(?:[（(][^（()）]{0,12}[)）])?$/
const WITH_DATE = /^(.{2,40}?)\s*((?:20\d\d|二[〇○零]).{4,12}日)$/

/** The body and date at the end of the report, after the last section's text began. */
export function findSignature(lines: readonly ProseLine[], after: number): Signature {
  const earliest = Math.max(after + 1, lines.length - LOOK_BACK)
  for (let index = lines.length - 1; index >= earliest; index -= 1) {
    const text = lines[index]?.text ?? ''
    const date = readDateLine(text)
    if (date !== null) {
      const by = nameBefore(lines, index, after)
      return { signedBy: by?.name ?? null, signedOn: date, from: by?.line ?? index }
    }
    const joined = WITH_DATE.exec(text.trim())
    const dated = joined ? readDateLine(joined[2] ?? '') : null
    const name = withoutSpaces(joined?.[1] ?? '')
    if (dated !== null && isName(name)) return { signedBy: name, signedOn: dated, from: index }
  }
  for (let index = lines.length - 1; index >= earliest; index -= 1) {
    const name = withoutSpaces(lines[index]?.text ?? '')
    if (isName(name) && name.length >= 4) return { signedBy: name, signedOn: null, from: index }
  }
  return { signedBy: null, signedOn: null, from: lines.length }
}

/** The name on the lines above the date; long names are broken in two. */
function nameBefore(
  lines: readonly ProseLine[],
  dateLine: number,
  after: number,
): { name: string; line: number } | null {
  const above = dateLine - 1
  if (above <= after) return null
  const name = withoutSpaces(lines[above]?.text ?? '').replace(/^[（(]?(?:盖章|公章)[)）]?/, '')
  const two = withoutSpaces(lines[above - 1]?.text ?? '') + name
  const isBrokenInTwo = above - 1 > after && isName(two) && PLACE.test(two) && !PLACE.test(name)
  if (isBrokenInTwo) return { name: two, line: above - 1 }
  return isName(name) ? { name, line: above } : null
}

/** A body's full name begins with its place; what lacks one is the rest of a broken line. */
const PLACE = /[省市县区旗州盟镇乡]|街道/

const isName = (text: string): boolean =>
  text.length >= 2 && text.length <= LONGEST_NAME && !/[。；，：:？！\d]/.test(text) && BODY.test(text)
