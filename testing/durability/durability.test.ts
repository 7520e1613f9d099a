import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRandom } from '../reports/random.js'
import { describeRun, killAgainAndAgain, removeData } from './kill-run.js'

/** Two data folders at a time: half of the time is waiting for a start. */
const RUNS = 2
const KILLS = 25

test(`killed ${RUNS * KILLS} times while it writes and while it starts: nothing acknowledged is lost, the chains verify, it comes up by itself`, {
  timeout: 300_000,
}, async () => {
  const runs = await Promise.all(
    Array.from({ length: RUNS }, async (_, index) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'gongkai-kills-'))
      return killAgainAndAgain(dataDir, KILLS, createRandom(index + 1)).finally(() => removeData(dataDir))
    }),
  )
  for (const run of runs) {
    process.stdout.write(`${describeRun(run)}\n`)
    expect(run.acknowledged).toBeGreaterThan(KILLS)
  }
})
