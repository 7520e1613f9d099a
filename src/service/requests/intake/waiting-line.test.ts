import { expect, test } from 'vitest'
import { createWaitingLine, type LineRules } from './waiting-line.js'

/** A line whose lots are done when they are told to be. */
function openLine(rules: Partial<LineRules> = {}) {
  const lots: (readonly string[])[] = []
  const ends: ((fails?: Error) => void)[] = []
  const line = createWaitingLine({ most: 3, counters: 1, room: 6, ...rules }, (items: readonly string[]) => {
    lots.push(items)
    return new Promise<readonly string[]>((resolve, reject) => {
      ends.push((fails) => (fails === undefined ? resolve(items.map((item) => `${item}!`)) : reject(fails)))
    })
  })
  const turns = async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => void setImmediate(resolve))
  }
  return { line, lots, ends, turns }
}

test('who comes first goes at once, alone; who comes meanwhile waits and goes together', async () => {
  const { line, lots, ends, turns } = openLine()
  const first = line.join('a')
  await turns()
  const others = ['b', 'c', 'd', 'e'].map((item) => line.join(item))
  await turns()
  expect(lots).toEqual([['a']])
  ends[0]?.()
  expect(await first).toBe('a!')
  await turns()
  expect(lots).toEqual([['a'], ['b', 'c', 'd']])
  ends[1]?.()
  await turns()
  ends[2]?.()
  expect(await Promise.all(others)).toEqual(['b!', 'c!', 'd!', 'e!'])
  expect(lots.at(-1)).toEqual(['e'])
})

test('two counters serve two lots at the same time, and never a third', async () => {
  const { line, lots, ends, turns } = openLine({ counters: 2 })
  for (const item of ['a', 'b', 'c']) {
    void line.join(item)
    await turns()
  }
  expect(lots).toEqual([['a'], ['b']])
  ends[1]?.()
  await turns()
  expect(lots).toEqual([['a'], ['b'], ['c']])
})

test('a full line lets nobody in, and lets them in again when it moves', async () => {
  const { line, ends, turns } = openLine({ room: 2 })
  const inside = [line.join('a'), line.join('b')]
  expect(line.join('c')).toBeUndefined()
  await turns()
  expect(line.join('c')).toBeDefined()
  ends[0]?.()
  expect(await Promise.all(inside)).toEqual(['a!', 'b!'])
})

test('those that fail together are tried one by one; the line goes on after them', async () => {
  const { line, lots, ends, turns } = openLine()
  const [a, b] = ['a', 'b'].map((item) => line.join(item))
  await turns()
  ends[0]?.(new Error('all'))
  await turns()
  expect(lots).toEqual([['a', 'b'], ['a'], ['b']])
  const spoilt = expect(b).rejects.toThrow('alone')
  ends[1]?.()
  ends[2]?.(new Error('alone'))
  expect(await a).toBe('a!')
  await spoilt
  const next = line.join('c')
  await turns()
  ends[3]?.()
  expect(await next).toBe('c!')
})
