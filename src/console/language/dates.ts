import type { LanguageCode } from './spoken.js'

/** Every clock of this law is a Beijing clock, wherever the browser stands. */
const ZONE = 'Asia/Shanghai'

const FORMATS = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }),
} as const satisfies Record<LanguageCode, Intl.DateTimeFormat>

/** An instant as a person of the office reads it off the wall. */
export const showInstant = (instant: string, language: LanguageCode): string =>
  FORMATS[language].format(new Date(instant))

/** `2026-07-01` as 2026年7月1日, or as 1 July 2026. */
export function showDate(date: string, language: LanguageCode): string {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return date
  if (language === 'zh') return `${year}年${month}月${day}日`
  return `${day} ${MONTHS[month - 1] ?? month} ${year}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** 0 for Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** Bytes as people say them. */
export function showBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`
}
