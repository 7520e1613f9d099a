/** What was asked for, as far as it tells whether two asked for the same. */
export interface AskedFor {
  readonly key: string
  readonly description: string
  readonly documentNumber: string | null
}

/** What several asked for. */
export interface AlikeGroup {
  /** In the order in which they were given. */
  readonly keys: readonly string[]
  /** The same document number was named. */
  readonly sharesNumber: boolean
}

/** How much of two descriptions is the same before they count as alike: shared pairs of characters over all. */
const ALIKE = 0.6
/** A pair of characters that so large a part of all descriptions has says nothing. */
const COMMON_SHARE = 0.2
const LEAST_COMMON = 8

/**
 * Requests that ask for the same (条例第四十四条: 多个申请人就相同政府信息提出申请), told by the document number they name, else
 * by their words. What is alike to one of a group belongs to the group.
 */
export function groupAlike(asked: readonly AskedFor[]): readonly AlikeGroup[] {
  const leaders = asked.map((_, index) => index)
  const leaderOf = (index: number): number => {
    let leader = index
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader
    leaders[index] = leader
    return leader
  }
  const join = (a: number, b: number): void => {
    const [first, second] = [leaderOf(a), leaderOf(b)].sort((x, y) => x - y)
    if (first !== undefined && second !== undefined) leaders[second] = first
  }
  const numbered = new Map<string, number>()
  const shared = new Set<number>()
  for (const [index, { documentNumber }] of asked.entries()) {
    const number = documentNumber === null ? '' : plainNumber(documentNumber)
    if (number === '') continue
    const first = numbered.get(number)
    if (first === undefined) numbered.set(number, index)
    else {
      join(first, index)
      shared.add(first)
    }
  }
  for (const [a, b] of alikeByWords(asked)) join(a, b)

  const groups = new Map<number, number[]>()
  for (const index of asked.keys()) groups.set(leaderOf(index), [...(groups.get(leaderOf(index)) ?? []), index])
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .map((members) => ({
      keys: members.flatMap((index) => asked[index]?.key ?? []),
      sharesNumber: members.some((index) => shared.has(index)),
    }))
}

function* alikeByWords(asked: readonly AskedFor[]): Generator<readonly [number, number]> {
  const same = new Map<string, number>()
  for (const [index, { description }] of asked.entries()) {
    const words = plainWords(description)
    const first = same.get(words)
    if (first === undefined) same.set(words, index)
    else if (words !== '') yield [first, index]
  }
  const pairs = asked.map(({ description }) => pairsOf(description))
  const holders = new Map<string, number[]>()
  const most = Math.max(LEAST_COMMON, asked.length * COMMON_SHARE)
  for (const [index, own] of pairs.entries()) {
    const shared = new Map<number, number>()
    for (const pair of own) {
      const before = holders.get(pair) ?? []
      if (before.length <= most) for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1)
      before.push(index)
      holders.set(pair, before)
    }
    for (const [other, count] of shared) {
      const theirs = pairs[other]
      // Nobody is alike who does not share a good part of what is not common to all.
      if (theirs === undefined || count * 4 < Math.min(own.size, theirs.size)) continue
      if (shareOf(own, theirs) >= ALIKE) yield [other, index]
    }
  }
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const pair of a) if (b.has(pair)) both += 1
  const all = a.size + b.size - both
  return all === 0 ? 0 : both / all
}

/** What somebody asks for stands at the beginning; pages of it are not compared, or a few would keep all waiting. */
const COMPARED = 300

/** Characters that bear meaning, two by two, whatever stands between them. */
function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...plainWords(text)].slice(0, COMPARED)
  const pairs = new Set<string>()
  for (let index = 1; index < characters.length; index += 1)
    pairs.add(`${characters[index - 1] ?? ''}${characters[index] ?? ''}`)
  return pairs
}

const plainWords = (text: string): string => plainNumber(text).toLowerCase()

const plainNumber = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
