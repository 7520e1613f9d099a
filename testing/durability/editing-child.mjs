// One of several processes on one database: edits the same bodies and the same people over and over, by the version it
// has read. One line on stdout for each answer.
import { randomUUID } from 'node:crypto'
import { digesterFor } from '../../dist/service/audit/digests.js'
import { correctDetails } from '../../dist/service/bodies/correct-details.js'
import { WORLD_CLOCK } from '../../dist/service/clock.js'
import { correctPerson } from '../../dist/service/people/manage-person.js'
import { listBodies } from '../../dist/storage/bodies/bodies.js'
import { openDatabase } from '../../dist/storage/database.js'
import { findPerson } from '../../dist/storage/people/people.js'

const [url, input] = process.argv.slice(2)
const { actor, people, edits } = JSON.parse(input)
const db = openDatabase(url)
const services = { db, clock: WORLD_CLOCK, newId: randomUUID, digester: digesterFor('sm3') }
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)

async function editBody(turn) {
  const bodies = await listBodies(db)
  const { id, version, creditCode, regionCode, siteIdCode, office } = bodies[turn % bodies.length]
  const changed = { ...office, officeName: `办公室 ${randomUUID()}` }
  const saved = await correctDetails(services, actor, {
    body: id,
    version,
    creditCode,
    regionCode,
    siteIdCode,
    office: changed,
  })
  say({ of: id, version: saved.ok ? saved.value.version : null, code: saved.ok ? null : saved.error.code })
}

async function editPerson(turn) {
  const { id, version } = await findPerson(db, people[turn % people.length])
  const saved = await correctPerson(services, actor, { person: id, version, displayName: '陈静' })
  say({ of: id, version: saved.ok ? saved.value.version : null, code: saved.ok ? null : saved.error.code })
}

say({ of: null })
// Both wait here, so that they meet.
await new Promise((resolve) => process.stdin.once('data', resolve))
for (let turn = 0; turn < edits; turn++) await Promise.all([editBody(turn), editPerson(turn), editPerson(turn + 1)])
await db.destroy()
process.exit()
