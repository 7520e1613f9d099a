// `npm run dev`: the site, started anew whenever one of its sources has changed. The console is built once, at the start.
import { join } from 'node:path'
import { ROOT, run, tool } from './process.mjs'
import { setUp } from './setup.mjs'

process.chdir(ROOT)
await setUp()
tool('typescript', ['-b', '--watch', '--preserveWatchOutput'])
process.exitCode = await run(process.execPath, ['--watch', '--watch-preserve-output', join(ROOT, 'dist', 'main.js')])
process.exit()
