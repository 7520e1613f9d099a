import type { Command } from 'commander'
import { addWorkingDays, countWorkingDays, type WorkCalendar } from '../../domain/calendar/index.js'
import { fail, succeed } from '../../domain/result/index.js'
import { loadHolidays } from '../../service/calendar/load-holidays.js'
import { type Answer, give, readCount, readDate, yearNotLoaded } from './due-arguments.js'

interface WorkdaysFlags {
  readonly from?: string
  readonly add?: string
  readonly to?: string
  readonly json?: boolean
}

/** More than a lifetime of them. */
const MOST_DAYS = 100_000

/** `gongkai workdays`: a day so many working days later, or the working days between two. */
export function addWorkdaysCommand(program: Command): void {
  program
    .command('workdays')
    .description('工作日的加法和计数，当日不计入 (add or count working days; the first day is not counted)')
    .showHelpAfterError(false)
    .option('--from <date>', '起算之日 (the day to count from)')
    .option('--add <days>', '加多少个工作日 (how many working days to add)')
    .option('--to <date>', '数到哪一天，含当日 (the day to count to, included)')
    .option('--json', '输出一个 JSON 对象 (one JSON object)')
    .action(async (flags: WorkdaysFlags) => give(workdays(flags, await loadHolidays())))
}

function workdays(flags: WorkdaysFlags, calendar: WorkCalendar): Answer {
  const from = readDate('--from', flags.from)
  if (!from.ok) return from
  if ((flags.add === undefined) === (flags.to === undefined)) return fail('请给出 --add 或者 --to，二者取一。')
  if (flags.add !== undefined) {
    const count = readCount('--add', flags.add, MOST_DAYS)
    if (!count.ok) return count
    const on = addWorkingDays(calendar, from.value, count.value)
    if (!on.ok) return fail(yearNotLoaded(on.error))
    return succeed(flags.json === true ? JSON.stringify({ on: on.value }) : on.value)
  }
  const to = readDate('--to', flags.to)
  if (!to.ok) return to
  const days = countWorkingDays(calendar, from.value, to.value)
  if (!days.ok) return fail(yearNotLoaded(days.error))
  return succeed(flags.json === true ? JSON.stringify({ days: days.value }) : `${days.value} 个工作日`)
}
