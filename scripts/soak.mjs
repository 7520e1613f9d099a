// `npm run soak`: the durability test at full length, 1,000 kills; `-- 200 7` for another number and another seed.
import { ROOT, tool } from './process.mjs'
import { setUp } from './setup.mjs'

process.chdir(ROOT)
await setUp()
process.exitCode = await tool('tsx', ['scripts/soak-kills.ts', ...process.argv.slice(2)])
