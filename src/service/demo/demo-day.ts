import { compareDates, type PlainDate } from '../../domain/calendar/index.js'
import type { Clock } from '../clock.js'

/** Something of the demonstration that happens on a day. */
export interface DemoEvent {
  readonly on: PlainDate
  /** By its key in the file. */
  readonly body: string
  run(): Promise<void>
}

/**
 * In the order of the days within each body; the bodies go on beside one another, for none waits for another. What is
 * first in each body goes before all, one by one, so that bodies are numbered the same everywhere.
 */
export async function runInOrder(events: readonly DemoEvent[]): Promise<void> {
  const ofBodies = new Map<string, DemoEvent[]>()
  for (const event of [...events].sort((a, b) => compareDates(a.on, b.on)))
    ofBodies.set(event.body, [...(ofBodies.get(event.body) ?? []), event])
  for (const [first] of ofBodies.values()) await first?.run()
  let isBroken = false
  const goOn = async ([, ...others]: readonly DemoEvent[]): Promise<void> => {
    for (const event of others) {
      if (isBroken) return
      await event.run()
    }
  }
  const all = await Promise.allSettled(
    [...ofBodies.values()].map((queue) =>
      goOn(queue).catch((error: unknown) => {
        isBroken = true
        throw error
      }),
    ),
  )
  for (const one of all) if (one.status === 'rejected') throw one.reason
}

/** In the middle of a morning in Beijing. */
export const clockAt = (day: PlainDate): Clock => ({ now: () => new Date(`${day}T02:00:00.000Z`), isSimulated: true })
