import type { WorkCalendar } from '../../domain/calendar/index.js'
import { loadHolidays } from './load-holidays.js'

/** The calendar as it is known at this moment: a notice may be put into the operator's folder while the site runs. */
export interface HolidayCalendar {
  readonly current: () => WorkCalendar
  /** @throws Error naming what is wrong in a file; the calendar stays as it was */
  readonly reload: () => Promise<void>
}

/** @param ownFolder years of the operator's, which replace the packaged ones */
export async function openHolidayCalendar(ownFolder: string): Promise<HolidayCalendar> {
  let calendar = await loadHolidays(ownFolder)
  return {
    current: () => calendar,
    reload: async () => {
      calendar = await loadHolidays(ownFolder)
    },
  }
}
