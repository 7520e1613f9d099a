import { dayOf, monthOf, type PlainDate, toChineseDate } from '../../domain/calendar/index.js'
import { type Html, html } from '../html.js'
import type { Language } from '../messages/index.js'
import type { View } from '../view.js'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `2026年7月1日`, `1 July 2026` */
export function dayText({ language }: Pick<View, 'language'>, day: PlainDate): string {
  if (language === 'zh') return toChineseDate(day)
  return `${dayOf(day)} ${MONTHS[monthOf(day) - 1]} ${day.slice(0, 4)}`
}

/** China keeps one time, eight hours before UTC. */
const BEIJING_MS = 8 * 3_600_000

/** `2026-01-20 09:05`, in Beijing: how official pages are dated. */
export const beijingTime = (at: Date): string =>
  new Date(at.getTime() + BEIJING_MS).toISOString().slice(0, 16).replace('T', ' ')

/** A moment for machines, and in the words of each language. */
interface Written {
  readonly iso: string
  readonly days: Readonly<Record<Language, string>>
  readonly time: string
}

/** The moments of a list are the same from page to page until something changes: each is written out once. */
const WRITTEN = new WeakMap<Date, Written>()

function written(at: Date): Written {
  const known = WRITTEN.get(at)
  if (known !== undefined) return known
  const there = new Date(at.getTime() + BEIJING_MS)
  const days = { zh: utcDayText({ language: 'zh' }, there), en: utcDayText({ language: 'en' }, there) }
  const time = `${twoDigits(there.getUTCHours())}:${twoDigits(there.getUTCMinutes())}`
  const found = { iso: at.toISOString(), days, time }
  WRITTEN.set(at, found)
  return found
}

/** `2026年1月20日 09:05` */
export function momentText({ language }: Pick<View, 'language'>, at: Date): string {
  const { days, time } = written(at)
  return `${days[language]} ${time}`
}

function utcDayText({ language }: Pick<View, 'language'>, there: Date): string {
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()]
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** The same, which machines are told to the second. */
export const moment = (view: Pick<View, 'language'>, at: Date): Html =>
  html`<time datetime="${written(at).iso}">${momentText(view, at)}</time>`

/** The day of a moment, which machines are told to the second. */
export function momentDay({ language }: Pick<View, 'language'>, at: Date): Html {
  const { iso, days } = written(at)
  return html`<time datetime="${iso}">${days[language]}</time>`
}
