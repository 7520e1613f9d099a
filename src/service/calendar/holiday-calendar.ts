import type { WorkCalendar } from '../../domain/calendar/index.js'
import { loadHolidays } from './load-holidays.js'

/** The calendar as it is known at this moment: a notice may be put into the operator's folder while the site runs. */
export interface HolidayCalendar {
  readonly current: () => WorkCalendar
  /** @throws Error naming what is wrong in a file; the calendar stays as it was */
  readonly reload: () => Promise<void>
  /** It stays as it is from now on. */
  close(): void
}

/**
 * Every process looks for itself whether there is another year: only one of several runs the job that derives the
 * dates of all cases anew, and all of them tell dates.
 *
 * @param ownFolder years of the operator's, which replace the packaged ones
 * @throws Error naming what is wrong in a file
 */
export async function openHolidayCalendar(
  ownFolder: string,
  { everyMs = 60_000 }: { readonly everyMs?: number } = {},
): Promise<HolidayCalendar> {
  let calendar = await loadHolidays(ownFolder)
  const reload = async () => {
    calendar = await loadHolidays(ownFolder)
  }
  // A file that is wrong is told of by the job, which tries it as well and fails.
  const timer = setInterval(() => void reload().catch(() => undefined), everyMs).unref()
  return { current: () => calendar, reload, close: () => clearInterval(timer) }
}
