import { findPlainDate, type PlainDate } from '../../domain/calendar/index.js'

const DATE = String.raw`(\d{4})\s?[-年./]\s?(\d{1,2})\s?[-月./]\s?(\d{1,2})`
const ANY_DATE = new RegExp(DATE)
const LABELLED = new RegExp(
  String.raw`(?:发布|公开|发文|公布|发表|刊登|上网|更新|录入)\s?(?:日期|时间)\s{0,4}[\]】]?\s{0,4}[:：]?\s{0,8}${DATE}`,
)
const LABELLED_VAGUELY = new RegExp(String.raw`(?:^|[\s|【\[（(])(?:日期|时间)\s{0,4}[:：]\s{0,8}${DATE}`)

/** The date after a 发布日期 label, in any of the spellings that pages use. */
export const findPublishedOn = (text: string): PlainDate | null => dateOf(LABELLED.exec(text))

/** The same for a bare 日期 or 时间, which may mean something else. */
export const findVaguelyPublishedOn = (text: string): PlainDate | null => dateOf(LABELLED_VAGUELY.exec(text))

/** The date that a meta tag's content begins with. */
export const parsePublishedOn = (content: string): PlainDate | null => dateOf(ANY_DATE.exec(content.slice(0, 40)))

function dateOf(match: RegExpExecArray | null): PlainDate | null {
  if (match === null) return null
  return findPlainDate(Number(match[1]), Number(match[2]), Number(match[3])) ?? null
}
