// `npm run soak`: what takes hours. 1,000 kills while the site writes, a million random calendars and orders of events,
// 10,000 submissions sent twice by two processes and as many races of two officers.
// `-- kills 200 7`, `-- clocks 50000` or `-- requests 2000` for one of them, with another number and, for the kills,
// another seed.
import { ROOT, tool } from './process.mjs'
import { setUp } from './setup.mjs'

process.chdir(ROOT)
const [only, ...rest] = process.argv.slice(2)
const SOAKS = {
  kills: () => tool('tsx', ['scripts/soak-kills.ts', ...rest]),
  clocks: () =>
    tool('vitest', ['run', 'testing/calendar', 'testing/requests', '--testTimeout=0'], {
      env: { ...process.env, NODE_ENV: 'test', GONGKAI_CASES: rest[0] ?? '1000000' },
    }),
  requests: () =>
    tool('vitest', ['run', 'testing/requests/races.test.ts', '--testTimeout=0'], {
      env: { ...process.env, NODE_ENV: 'test', GONGKAI_RACES: rest[0] ?? '10000' },
    }),
}
const chosen = only === undefined ? Object.values(SOAKS) : [SOAKS[only]]
if (chosen.includes(undefined)) {
  process.stderr.write(`soak: ${Object.keys(SOAKS).join(', ')}\n`)
  process.exit(2)
}
await setUp()
for (const soak of chosen) process.exitCode = (await soak()) || process.exitCode
