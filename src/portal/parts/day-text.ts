import { dayOf, monthOf, type PlainDate, parsePlainDate, toChineseDate } from '../../domain/calendar/index.js'
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

/** `2026年1月20日 09:05` */
export function momentText(view: Pick<View, 'language'>, at: Date): string {
  const [date = '', time = ''] = beijingTime(at).split(' ')
  const day = parsePlainDate(date)
  return day === undefined ? `${date} ${time}` : `${dayText(view, day)} ${time}`
}

export function dayOfMoment(view: Pick<View, 'language'>, at: Date): Html {
  const day = parsePlainDate(beijingTime(at).slice(0, 10))
  return html`<time datetime="${at.toISOString()}">${day === undefined ? '' : dayText(view, day)}</time>`
}
