import { readdirSync, readFileSync } from 'node:fs'
import { createReaderPool } from '../src/service/reading/reader-pool.js'
import { createRandom } from '../testing/reports/random.js'
import type { BenchFile, BenchFiles } from './bench-files.js'
import { median } from './measure.js'

const SHARES: readonly (readonly [keyof BenchFiles, number])[] = [
  ['html', 0.7],
  ['docx', 0.85],
  ['pdf', 0.95],
  ['txt', 1],
]
const SAMPLE_EVERY_MS = 250

/** Many reports through the guarded processes, their memory and ours looked at all the while. */
export async function runMixed(files: BenchFiles, count: number): Promise<void> {
  const pool = createReaderPool()
  const samples: { readonly done: number; readonly own: number; readonly children: number }[] = []
  let done = 0
  let refused = 0
  const timer = setInterval(() => {
    samples.push({ done, own: process.memoryUsage().rss, children: childrenBytes() })
  }, SAMPLE_EVERY_MS)
  const random = createRandom(1)
  const began = performance.now()
  let given = 0
  const work = async () => {
    while (given < count) {
      given += 1
      const share = random.next()
      const format = SHARES.find(([, below]) => share < below)?.[0] ?? 'txt'
      const result = await pool.read(random.pick<BenchFile>(files[format]))
      if (!result.ok) refused += 1
      done += 1
    }
  }
  await Promise.all(Array.from({ length: 16 }, work))
  const seconds = (performance.now() - began) / 1_000
  clearInterval(timer)
  await pool.close()
  process.stdout.write(
    `\n${count} mixed reports in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} a second in all, ${refused} refused\n`,
  )
  const quarter = (index: number, of: 'own' | 'children') =>
    median(samples.filter((sample) => Math.floor((sample.done / count) * 4) === index).map((sample) => sample[of])) /
    1024 /
    1024
  for (const of of ['own', 'children'] as const) {
    const quarters = [0, 1, 2, 3].map((index) => quarter(index, of))
    const growth = (quarters[3] ?? 0) / (quarters[1] ?? 1)
    const label = of === 'own' ? 'memory of the parent' : 'memory of the readers'
    process.stdout.write(
      `${label} by quarter: ${quarters.map((value) => value.toFixed(0)).join(', ')} MB; last to second ${growth.toFixed(2)} (goal ≤ 1.1)\n`,
    )
  }
}

/** Resident bytes of the processes that this one has started, as Linux counts them; else nothing. */
function childrenBytes(): number {
  if (process.platform !== 'linux') return 0
  let bytes = 0
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0])
      if (parent === process.pid) bytes += Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4_096
    } catch {
      // It ended between the two looks.
    }
  }
  return bytes
}
