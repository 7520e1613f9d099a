import { dayOf, monthOf, type PlainDate, toChineseDate } from '../../domain/calendar/index.js'
import { type Html, html } from '../html.js'
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

/** `2026年1月20日 09:05`. Lists have many, so nothing is written only to be parsed again. */
export function momentText(view: Pick<View, 'language'>, at: Date): string {
  const there = new Date(at.getTime() + BEIJING_MS)
  return `${utcDayText(view, there)} ${twoDigits(there.getUTCHours())}:${twoDigits(there.getUTCMinutes())}`
}

function utcDayText({ language }: Pick<View, 'language'>, there: Date): string {
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()]
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** The day of a moment, which machines are told to the second. */
export const momentDay = (view: Pick<View, 'language'>, at: Date): Html =>
  html`<time datetime="${at.toISOString()}">${utcDayText(view, new Date(at.getTime() + BEIJING_MS))}</time>`
