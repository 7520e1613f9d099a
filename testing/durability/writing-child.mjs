// A site without its pages: owns the embedded server of a data folder and writes through the services until it is
// killed. One line on stdout for each change, after its commit: what it says was written has to be there for ever.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { PASSWORD_PROFILES } from '../../dist/domain/access/index.js'
import { digesterFor } from '../../dist/service/audit/digests.js'
import { correctDetails } from '../../dist/service/bodies/correct-details.js'
import { WORLD_CLOCK } from '../../dist/service/clock.js'
import { createFirstAdministrator } from '../../dist/service/people/create-first-administrator.js'
import { createPerson } from '../../dist/service/people/create-person.js'
import { createPasswordHasher } from '../../dist/service/people/password-hasher.js'
import { recordEvent } from '../../dist/storage/audit/record-events.js'
import { listBodies } from '../../dist/storage/bodies/bodies.js'
import { keepCheckedFile } from '../../dist/storage/checked-reports/checked-files.js'
import { insertLink } from '../../dist/storage/checked-reports/handed-in.js'
import { sweepLooseBytes } from '../../dist/storage/checked-reports/loose-bytes.js'
import { connect, migrate, openDatabase } from '../../dist/storage/database.js'
import { startEmbeddedDatabase } from '../../dist/storage/embedded/start-embedded-database.js'
import { openFileFolder } from '../../dist/storage/files.js'

const [dataDir] = process.argv.slice(2)
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)

const server = await startEmbeddedDatabase({ dataDir: join(dataDir, 'postgres') })
const db = openDatabase(server.url)
await connect(db)
await migrate(db)
const files = openFileFolder(join(dataDir, 'files'))
await sweepLooseBytes({ db, files })
const digester = digesterFor('sm3')
const services = {
  db,
  clock: WORLD_CLOCK,
  newId: randomUUID,
  digester,
  // The write is what is tried here, not the hashing.
  hasher: createPasswordHasher({ memoryKib: 64, passes: 1 }),
  profile: PASSWORD_PROFILES.gb22239,
}
await createFirstAdministrator(services, {
  account: 'zhaoyuan',
  displayName: '赵远',
  password: 'Xk9#vbwq-tree',
  bodyName: '云溪县人民政府',
  bodyKind: 'government',
  bodyEstablishedOn: '1987-01-01',
})
const [county] = await listBodies(db)
const first = await db.selectFrom('person').select('id').where('account', '=', 'zhaoyuan').executeTakeFirstOrThrow()
const actor = { person: first.id, session: 'none', grants: [{ role: 'administrator', body: county.id }] }
say({ kind: 'ready', url: server.url })

async function hire() {
  const account = `p${randomBytes(8).toString('hex')}`
  const created = await createPerson(services, actor, { account, displayName: '陈静', body: county.id, role: 'clerk' })
  if (created.ok) say({ kind: 'person', id: created.value.person })
}

async function correct() {
  const [{ version, creditCode, regionCode, siteIdCode, office }] = await listBodies(db)
  const changed = { ...office, officeName: `政府信息公开办公室 ${randomUUID()}` }
  const input = { body: county.id, version, creditCode, regionCode, siteIdCode, office: changed }
  const saved = await correctDetails(services, actor, input)
  if (saved.ok) say({ kind: 'details', version: saved.value.version })
}

async function handIn() {
  const bytes = randomBytes(2_000)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const reading = { agency: null, year: null, cells: {} }
  const file = { digest, sizeBytes: bytes.length, engine: 'test', reading, findings: [] }
  await keepCheckedFile({ db, files }, { file, bytes }, async (transaction) => {
    const link = { linkHash: `l${digest}`, ownerHash: `o${digest}`, fileName: 'a.pdf' }
    const report = await insertLink(transaction, file, link)
    const event = { type: 'report.handed-in', report, file: digest }
    await recordEvent(transaction, digester, { chain: 'portal', actor: null, event })
  })
  say({ kind: 'file', digest })
}

await Promise.all(
  [hire, correct, handIn, hire].map(async (write) => {
    for (;;) await write()
  }),
)
