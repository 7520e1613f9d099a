// Reads hostile files with the compiled program, under Node's permission model, and tells of every
// attempt to open anything: also of one that a library keeps to itself.
import dns from 'node:dns'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readReport } from '../../dist/formats/read-report.js'
import { loadPdfResources } from '../../dist/service/reading/pdf-resources.js'

const resources = { pdf: loadPdfResources() }
let attempts = []

/** Character maps that come with the install are the one thing that reading may open. */
const OWN = /[\\/]pdfjs-dist[\\/]cmaps[\\/][A-Za-z0-9-]+\.bcmap$/

function watch(owner, names, label) {
  for (const name of names) {
    const original = owner[name]
    if (typeof original !== 'function') continue
    owner[name] = function watched(...given) {
      const what = given[0] instanceof URL ? fileURLToPath(given[0]) : given[0]
      const target = typeof what === 'string' || Buffer.isBuffer(what) ? String(what) : JSON.stringify(what)
      if (!OWN.test(resolve(target ?? ''))) attempts.push(`${label}${name} ${target}`.slice(0, 300))
      return original.apply(this, given)
    }
  }
}

function watchEverything() {
  const files =
    'open openSync readFile readFileSync readdir readdirSync stat statSync lstat lstatSync access accessSync'
  const more = 'existsSync createReadStream createWriteStream writeFile writeFileSync realpath realpathSync opendir'
  const names = `${files} ${more}`.split(' ')
  watch(fs, names, 'fs.')
  watch(fs.promises, names, 'fs.promises.')
  watch(net.Socket.prototype, ['connect'], 'net.')
  watch(dns, ['lookup', 'resolve'], 'dns.')
  watch(dns.promises, ['lookup', 'resolve'], 'dns.')
  watch(globalThis, ['fetch'], '')
  syncBuiltinESMExports()
}

async function read({ name, bytes }) {
  const began = performance.now()
  let outcome
  let error = null
  try {
    const result = await readReport({ name, bytes }, resources)
    outcome = result.ok ? 'read' : result.refusal.code
    // A reading goes through JSON and messages: nothing in it may stand in the way.
    if (result.ok) JSON.parse(JSON.stringify(result.value))
  } catch (thrown) {
    outcome = 'threw'
    error = thrown instanceof Error ? (thrown.stack ?? thrown.message).slice(0, 1_500) : String(thrown)
  }
  return { outcome, error, milliseconds: performance.now() - began }
}

/** What a reader would do that follows a name; the answer says whether it was seen and refused. */
function tryToOpen(path, { quietly }) {
  try {
    fs.readFileSync(path)
    return { outcome: 'opened', error: null }
  } catch (error) {
    return { outcome: quietly ? 'read' : 'threw', error: quietly ? null : error.code }
  }
}

process.on('message', async (task) => {
  attempts = []
  const answer = task.kind === 'open' ? { ...tryToOpen(task.path, task), milliseconds: 0 } : await read(task)
  // What a library left for later still counts for this file.
  await new Promise((done) => setImmediate(done))
  process.send({ id: task.id, attempts, ...answer })
})
process.on('disconnect', () => process.exit(0))
process.on('unhandledRejection', (error) => {
  process.send({ stray: error instanceof Error ? error.stack : String(error) })
})

// pdf.js is loaded with the first PDF; its own files are no document's doing.
await readReport({ name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n') }, resources)
watchEverything()
process.send({ ready: true })
