import { compareDates, type PlainDate } from '../../domain/calendar/index.js'
import type { Clock } from '../clock.js'

/** Something of the demonstration that happens on a day. */
export interface DemoEvent {
  readonly on: PlainDate
  /** By its key in the file. */
  readonly body: string
  /** Takes a number of its body. */
  readonly isNumbered?: true
  run(): Promise<void>
}

/**
 * In the order of the days within each body; the bodies go on beside one another, for none waits for another. Until each
 * has taken a number they come one by one, so that bodies are numbered the same everywhere.
 */
export async function runInOrder(events: readonly DemoEvent[]): Promise<void> {
  const ofBodies = new Map<string, DemoEvent[]>()
  for (const event of [...events].sort((a, b) => compareDates(a.on, b.on)))
    ofBodies.set(event.body, [...(ofBodies.get(event.body) ?? []), event])
  const queues = [...ofBodies.values()]
  for (const queue of queues)
    for (const event of queue.splice(0, 1 + queue.findIndex(({ isNumbered }) => isNumbered))) await event.run()
  let isBroken = false
  const goOn = async (queue: readonly DemoEvent[]): Promise<void> => {
    for (const event of queue) {
      if (isBroken) return
      await event.run()
    }
  }
  const all = await Promise.allSettled(
    queues.map((queue) =>
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
