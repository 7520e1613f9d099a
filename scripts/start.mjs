// `npm start`: from a fresh clone to a running site. Afterwards this same process is the site.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, say } from './process.mjs'
import { setUp } from './setup.mjs'

process.chdir(ROOT)
await setUp()
say('正在启动 · starting …')
await import(pathToFileURL(join(ROOT, 'dist', 'main.js')).href)
