import type { PlainDate } from '../../domain/calendar/index.js'
import type { Clock } from '../clock.js'

/** Something of the demonstration that happens on a day. */
export interface DemoEvent {
  readonly on: PlainDate
  run(): Promise<void>
}

/** In the middle of a morning in Beijing. */
export const clockAt = (day: PlainDate): Clock => ({ now: () => new Date(`${day}T02:00:00.000Z`), isSimulated: true })
