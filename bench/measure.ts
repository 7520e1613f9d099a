/** Something to be timed over the same files. */
export interface Contender<Item> {
  readonly name: string
  run(item: Item): Promise<unknown>
}

const now = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/**
 * Milliseconds of processor time for each contender: the median over rounds, in which the contenders
 * take turns, so that what else the machine does falls on all of them.
 */
export async function measure<Item>(
  contenders: readonly Contender<Item>[],
  items: readonly Item[],
  rounds: number,
  warmUp: number,
): Promise<number[]> {
  const times = contenders.map((): number[] => [])
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const began = now()
      for (const item of items) await contender.run(item)
      // A batch of reports runs compiled code nearly all of the time; so does what is measured.
      if (round >= 0) times[index]?.push((now() - began) / items.length)
    }
  }
  return times.map(median)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
