import {
  type ChainHead,
  type ChainProblem,
  createTrailVerifier,
  endsOf,
  type Instant,
  parseTrailLine,
  type TrailHeader,
  type TrailLine,
} from '../../domain/audit/index.js'
import { readTrail } from '../../storage/audit/read-trail.js'
import type { Db } from '../../storage/database.js'
import { digestOf } from './digests.js'
import { readLines } from './trail-file.js'

/** What is wrong with an export as a file; the chains in it have problems of their own. */
export type FileProblem =
  /** Line numbers as an editor counts them; of many such lines the first. */
  | { readonly code: 'unreadable-lines'; readonly line: number; readonly count: number }
  | { readonly code: 'records-differ' | 'heads-differ'; readonly expected: number; readonly found: number }

export interface Verification {
  readonly at: Instant
  readonly chains: number
  readonly records: number
  /** How many heads the chains were held to. */
  readonly heads: number
  /** Kept heads that are later than the export, and say nothing about it. */
  readonly laterHeads: number
  readonly fileProblems: readonly FileProblem[]
  readonly chainProblems: readonly ChainProblem[]
}

/** Why nothing could be checked. */
export type Unverifiable = 'no-trail' | 'no-export' | 'no-heads'

/** Checks the trail of a database; `keptHeads` are heads that somebody kept elsewhere. */
export async function verifyDatabase(
  db: Db,
  keptHeads: readonly ChainHead[] = [],
): Promise<Verification | Unverifiable> {
  const verification = await readTrail(db, async (trail): Promise<Verification> => {
    const { usable, laterHeads } = upTo(trail.at, keptHeads)
    const heads = [...trail.heads, ...usable]
    const verifier = createTrailVerifier({ heads, ends: trail.ends, digestOf })
    const chains = new Set(heads.map(({ chain }) => chain))
    let records = 0
    for await (const record of trail.records()) {
      verifier.add(record)
      chains.add(record.chain)
      records++
    }
    const chainProblems = verifier.end()
    const counts = { chains: chains.size, records, heads: heads.length, laterHeads }
    return { at: trail.at, ...counts, fileProblems: [], chainProblems }
  })
  return verification ?? 'no-trail'
}

/** Checks an export. Its heads stand before its records, so one pass is enough, and memory for the heads alone. */
export async function verifyExport(
  path: string,
  keptHeads: readonly ChainHead[] = [],
): Promise<Verification | Unverifiable> {
  const lines = numbered(path)
  const first = await lines.next()
  const header = first.done ? undefined : first.value.content
  if (header?.kind !== 'header') {
    await lines.return(undefined)
    return 'no-export'
  }
  return verifyLines(header.header, lines, keptHeads)
}

async function verifyLines(
  header: TrailHeader,
  lines: AsyncIterable<NumberedLine>,
  keptHeads: readonly ChainHead[],
): Promise<Verification> {
  const { usable, laterHeads } = upTo(header.at, keptHeads)
  const ownHeads: ChainHead[] = []
  const chains = new Set<string>()
  const unreadable = { line: 0, count: 0 }
  let records = 0
  const begin = () => createTrailVerifier({ heads: [...ownHeads, ...usable], ends: endsOf(ownHeads), digestOf })
  let verifier: ReturnType<typeof begin> | undefined

  for await (const { number, content } of lines) {
    if (content?.kind === 'record') {
      verifier ??= begin()
      verifier.add(content.record)
      chains.add(content.record.chain)
      records++
    } else if (content?.kind === 'head' && verifier === undefined) {
      ownHeads.push(content.head)
      chains.add(content.head.chain)
    } else {
      unreadable.line ||= number
      unreadable.count++
    }
  }

  const fileProblems: FileProblem[] = []
  if (unreadable.count > 0) fileProblems.push({ code: 'unreadable-lines', ...unreadable })
  if (ownHeads.length !== header.heads)
    fileProblems.push({ code: 'heads-differ', expected: header.heads, found: ownHeads.length })
  if (records !== header.records)
    fileProblems.push({ code: 'records-differ', expected: header.records, found: records })
  const chainProblems = (verifier ?? begin()).end()
  const heads = ownHeads.length + usable.length
  return { at: header.at, chains: chains.size, records, heads, laterHeads, fileProblems, chainProblems }
}

/** The heads in a file: an earlier export, or lines copied from the portal. @returns why there are none */
export async function readKeptHeads(path: string): Promise<readonly ChainHead[] | Unverifiable> {
  const heads: ChainHead[] = []
  for await (const { content } of numbered(path)) {
    if (content === undefined) return 'no-heads'
    if (content.kind === 'head') heads.push(content.head)
  }
  return heads.length > 0 ? heads : 'no-heads'
}

interface NumberedLine {
  readonly number: number
  readonly content: TrailLine | undefined
}

async function* numbered(path: string): AsyncGenerator<NumberedLine, undefined> {
  let number = 0
  // A file that passed through Windows may end its lines in CR LF; nothing hides in a CR.
  for await (const line of readLines(path))
    yield { number: ++number, content: line === null ? undefined : parseTrailLine(line.replace(/\r$/, '')) }
  return undefined
}

/** Heads of a later moment than the trail's own: it may well be shorter than they say. */
function upTo(at: Instant, heads: readonly ChainHead[]) {
  const usable = heads.filter((head) => head.at <= at)
  return { usable, laterHeads: heads.length - usable.length }
}
