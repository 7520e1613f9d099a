import {
  type PlainDate,
  parsePlainDate,
  toChineseDate,
  type YearNotLoaded,
  yearOf,
} from '../../domain/calendar/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { EXIT } from '../exit-status.js'

/** What a command says on stdout, or one sentence on stderr with status 2. */
export type Answer = Result<string, string>

export function give(answer: Answer): void {
  if (answer.ok) {
    process.stdout.write(`${answer.value}\n`)
    return
  }
  process.stderr.write(`${answer.error}\n`)
  process.exitCode = EXIT.unreadable
}

/** A day of an option, or the sentence that says what is wrong with it. */
export function readDate(option: string, text: string | undefined): Result<PlainDate, string> {
  if (text === undefined) return fail(`请用 ${option} 给出日期，例如 ${option} 2024-02-05。`)
  const date = parsePlainDate(text)
  if (date === undefined) return fail(`${option} 的“${text}”不是日期，应写作 2024-02-05。`)
  return yearOf(date) > 9000 ? fail(`${option} 的 ${text} 超出了能计算的范围。`) : succeed(date)
}

/** A whole number of an option, 0 to `most`. */
export function readCount(option: string, text: string, most: number): Result<number, string> {
  const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN
  return value <= most ? succeed(value) : fail(`${option} 的“${text}”应是 0 到 ${most} 的整数。`)
}

export function yearNotLoaded({ year }: Pick<YearNotLoaded, 'year'>, earliestOn?: PlainDate): string {
  const earliest = earliestOn === undefined ? '' : `，最早可能是${toChineseDate(earliestOn)}`
  return `没有${year}年的节假日安排（尚未公布或者没有装入），算不出这一天${earliest}。`
}
