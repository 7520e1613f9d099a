/**
 * Does many things at once and yields what came of each in the order given: the same answer every time.
 * Only as many results wait for an earlier one as there are things in flight.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  inFlight: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = []
  for await (const item of items) {
    running.push(work(item))
    if (running.length < inFlight) continue
    const first = running.shift()
    if (first !== undefined) yield await first
  }
  for (const rest of running) yield await rest
}
