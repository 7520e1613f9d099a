import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeRun, killAgainAndAgain, removeData } from '../testing/durability/kill-run.js'
import { createRandom } from '../testing/reports/random.js'

const KILLS = Number(process.argv[2] ?? 1_000)
const SEED = Number(process.argv[3] ?? 1)

/** What went wrong before is the news, not that its traces could not be removed. */
function tellUnremoved(error: unknown): void {
  process.exitCode = 1
  process.stderr.write(`${dataDir}: ${error}\n`)
}

const dataDir = await mkdtemp(join(tmpdir(), 'gongkai-soak-'))
const began = performance.now()
const run = await killAgainAndAgain(dataDir, KILLS, createRandom(SEED), {
  everythingEvery: 25,
  onKill: (so) => {
    if (so.kills % 50 === 0) process.stdout.write(`${describeRun(so)}\n`)
  },
}).finally(() => removeData(dataDir).catch(tellUnremoved))
const minutes = ((performance.now() - began) / 60_000).toFixed(1)
process.stdout.write(`${describeRun(run)}, in ${minutes} min (seed ${SEED})\n`)
