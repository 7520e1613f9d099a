import { RefusedError } from '../refusal.js'
import { PAIRS, type WordFile } from './word-file.js'

/** A stretch of the main stream's bytes with the properties of its characters or of its paragraph. */
export interface FormattedRun {
  readonly from: number
  readonly to: number
  readonly styleIndex: number
  readonly modifiers: Buffer
}

const PAGE = 512
const NO_MODIFIERS = Buffer.alloc(0)

export const characterRuns = (file: WordFile): FormattedRun[] => readRuns(file, PAIRS.characterPages, characterRun)
export const paragraphRuns = (file: WordFile): FormattedRun[] => readRuns(file, PAIRS.paragraphPages, paragraphRun)

type RunReader = (page: Buffer, index: number, count: number) => Pick<FormattedRun, 'styleIndex' | 'modifiers'>

/** All runs of one kind, by place. The pages ([MS-DOC] 2.9.33, 2.9.174) are 512 bytes each. */
function readRuns(file: WordFile, pairAt: number, readRun: RunReader): FormattedRun[] {
  const index = file.structure(pairAt)
  const pages = Math.floor((index.length - 4) / 8)
  if (pages > file.main.length / PAGE) throw new RefusedError('damaged', 'more property pages than the file holds')
  const runs: FormattedRun[] = []
  for (let number = 0; number < pages; number += 1) {
    const at = (index.readUInt32LE((pages + 1) * 4 + number * 4) & 0x3fffff) * PAGE
    const page = file.main.subarray(at, at + PAGE)
    if (page.length < PAGE) throw new RefusedError('damaged', 'property page outside the file')
    const count = page.readUInt8(PAGE - 1)
    for (let run = 0; run < count; run += 1) {
      const facts = readRun(page, run, count)
      runs.push({ from: page.readUInt32LE(run * 4), to: page.readUInt32LE(run * 4 + 4), ...facts })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

function characterRun(page: Buffer, index: number, count: number) {
  const at = page.readUInt8((count + 1) * 4 + index) * 2
  if (at === 0) return { styleIndex: 0, modifiers: NO_MODIFIERS }
  return { styleIndex: 0, modifiers: page.subarray(at + 1, at + 1 + page.readUInt8(at)) }
}

function paragraphRun(page: Buffer, index: number, count: number) {
  const at = page.readUInt8((count + 1) * 4 + index * 13) * 2
  if (at === 0) return { styleIndex: 0, modifiers: NO_MODIFIERS }
  const half = page.readUInt8(at)
  const start = half === 0 ? at + 2 : at + 1
  const length = half === 0 ? page.readUInt8(at + 1) * 2 : half * 2 - 1
  if (length < 2) return { styleIndex: 0, modifiers: NO_MODIFIERS }
  return { styleIndex: page.readUInt16LE(start), modifiers: page.subarray(start + 2, start + length) }
}

/** The run that a byte lies in. */
export function runAt(runs: readonly FormattedRun[], place: number): FormattedRun | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.from ?? 0) <= place) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run !== undefined && place < run.to ? run : undefined
}
