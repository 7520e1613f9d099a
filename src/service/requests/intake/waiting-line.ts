/** Where what comes waits while something earlier is being done, to be done together. */
export interface WaitingLine<Item, Done> {
  /** @returns what came of it; undefined where the line is full */
  join(item: Item): Promise<Done> | undefined
}

export interface LineRules {
  /** Served together. */
  readonly most: number
  /** Lots that are served at the same time: while the database writes one, the next is made ready. */
  readonly counters: number
  /** Who may wait until it is their turn. */
  readonly room: number
}

interface Waiting<Item, Done> {
  readonly item: Item
  resolve(done: Done): void
  reject(why: unknown): void
}

/**
 * Who comes while a counter is free does not wait for others. Where several fail together, each is tried alone, so that
 * one that cannot be done spoils none of the others.
 *
 * @param doTogether does all or none, and says what came of each, in their order
 */
export function createWaitingLine<Item, Done>(
  { most, counters, room }: LineRules,
  doTogether: (items: readonly Item[]) => Promise<readonly Done[]>,
): WaitingLine<Item, Done> {
  const waiting: Waiting<Item, Done>[] = []
  let open = 0

  async function openCounter(): Promise<void> {
    open += 1
    // Whoever comes in the same turn of the event loop goes along.
    await endOfTurn()
    while (waiting.length > 0) {
      await serve(waiting.splice(0, most))
      await endOfTurn()
    }
    open -= 1
  }

  async function serve(lot: readonly Waiting<Item, Done>[]): Promise<void> {
    try {
      const done = await doTogether(lot.map(({ item }) => item))
      for (const [index, { resolve }] of lot.entries()) resolve(done[index] as Done)
    } catch (error) {
      if (lot.length > 1) await Promise.all(lot.map((one) => serve([one])))
      else lot[0]?.reject(error)
    }
  }

  return {
    join(item) {
      if (waiting.length >= room) return undefined
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        if (open < counters) void openCounter()
      })
    },
  }
}

const endOfTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
