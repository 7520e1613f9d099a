/** Processor time of this process in milliseconds: what else the machine does does not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** The least of three runs, in milliseconds of processor time: the other two met the garbage collector. */
export function leastTime(run: () => void): number {
  const times = [0, 1, 2].map(() => {
    const began = processorTime()
    run()
    return processorTime() - began
  })
  return Math.min(...times)
}

/** Ten times the input may take ten times as long; a hundred would be quadratic. Small runs are mostly noise. */
export const mostForTenfold = (small: number): number => Math.max(small, 30) * 45
