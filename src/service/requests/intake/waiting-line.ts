/** Where what comes waits while something earlier is being done, to be done together. */
export interface WaitingLine<Item, Done> {
  /** @returns what came of it; undefined where the line is full */
  join(item: Item): Promise<Done> | undefined
}

interface LineRules<Item, Done> {
  /** At once. */
  readonly most: number
  /** Waiting at once. */
  readonly room: number
  /** Does them all or none, and says what came of each, in their order. */
  doTogether(items: readonly Item[]): Promise<readonly Done[]>
}

interface Waiting<Item, Done> {
  readonly item: Item
  resolve(done: Done): void
  reject(why: unknown): void
}

/**
 * Who comes to an empty line does not wait for others. Where several fail together, each is tried by itself, so that
 * one that cannot be done spoils none of the others.
 */
export function createWaitingLine<Item, Done>({
  most,
  room,
  doTogether,
}: LineRules<Item, Done>): WaitingLine<Item, Done> {
  const waiting: Waiting<Item, Done>[] = []
  let isAtWork = false

  async function work(): Promise<void> {
    isAtWork = true
    while (waiting.length > 0) {
      await endOfTurn()
      await serve(waiting.splice(0, most))
    }
    isAtWork = false
  }

  async function serve(some: readonly Waiting<Item, Done>[]): Promise<void> {
    try {
      const done = await doTogether(some.map(({ item }) => item))
      for (const [index, { resolve }] of some.entries()) resolve(done[index] as Done)
    } catch (error) {
      if (some.length > 1) await Promise.all(some.map((one) => serve([one])))
      else some[0]?.reject(error)
    }
  }

  return {
    join(item) {
      if (waiting.length >= room) return undefined
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        if (!isAtWork) void work()
      })
    },
  }
}

/** Whoever comes in the same turn of the event loop goes along. */
const endOfTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
