import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digesterFor } from '../../src/service/audit/digests.js'
import { makeBackup } from '../../src/service/backup/make-backup.js'
import type { RestoreOrder } from '../../src/service/backup/restore-backup.js'
import type { BackupMade } from '../../src/service/backup/write-backup.js'
import { WORLD_CLOCK } from '../../src/service/clock.js'
import { recordEvent } from '../../src/storage/audit/record-events.js'
import { keepCheckedFile } from '../../src/storage/checked-reports/checked-files.js'
import { deleteHandedIn, insertLink } from '../../src/storage/checked-reports/handed-in.js'
import type { Digest } from '../../src/storage/files.js'
import { aReading } from '../reading/a-reading.js'
import { type ServerWish, startTestStores, type TestStores } from '../storage/test-stores.js'
import { createSecondDatabase } from './second-database.js'

export const digester = digesterFor('sm3')

/** Texts that a careless writing of rows would not bring back. */
export const ODD_TEXTS = [
  '',
  '\\',
  '\\N',
  '\\.',
  '\t',
  'a\nb\r\n',
  '\'"$$',
  '云溪县\u{20000}',
  '\u202e',
  '\ufeff',
  '{}',
  'NULL',
  '\b\v\f',
]

interface HandedIn {
  readonly id: number
  readonly digest: Digest
}

/** A site to be backed up, and a folder for its backups and for the places they are restored to. */
export async function startBackupSite(wish: ServerWish = {}) {
  const stores = await startTestStores(wish)
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-backup-'))
  const order = (target: string) => ({
    databaseUrl: stores.databaseUrl,
    dataDir: stores.folder,
    listKeyNames: () => ['k1'],
    target,
  })
  return {
    stores,
    folder,
    order,
    handIn: (db = stores.db) => handIn({ ...stores, db }),
    remove: (report: HandedIn, db = stores.db) => remove({ ...stores, db }, report),
    async backUp(name: string): Promise<BackupMade> {
      const result = await makeBackup({ db: stores.db, clock: WORLD_CLOCK, digester }, order(join(folder, name)))
      if (!result.ok) throw new Error(result.error.code)
      return result.value
    },
    /** An empty place of its own. */
    async emptyPlace(archive: string, given: Partial<RestoreOrder> = {}): Promise<RestoreOrder & { url: string }> {
      const url = await createSecondDatabase(stores.databaseUrl)
      const dataDir = await mkdtemp(join(folder, 'place-'))
      const openDatabase = async () => ({ url, close: async () => undefined })
      return { archive, dataDir, openDatabase, keyNames: ['k1'], digester, url, ...given }
    },
    async close() {
      await stores.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Stores = Pick<TestStores, 'db' | 'files'>

/** Hands in a file of its own, with its record, in one transaction. */
async function handIn({ db, files }: Stores): Promise<HandedIn> {
  const bytes = randomBytes(1_500)
  const digest = createHash('sha256').update(bytes).digest('hex') as Digest
  const reading = aReading({ agency: ODD_TEXTS[bytes.readUInt8(0) % ODD_TEXTS.length] ?? '' })
  const file = { digest, sizeBytes: bytes.length, engine: 'test', reading, findings: [] }
  const id = await keepCheckedFile({ db, files }, { file, bytes }, async (transaction) => {
    const link = { linkHash: `l${digest}`, ownerHash: `o${digest}`, fileName: 'a.pdf' }
    const id = await insertLink(transaction, file, link)
    const event = { type: 'report.handed-in', report: id ?? 0, file: digest } as const
    await recordEvent(transaction, digester, { chain: 'portal', actor: null, event })
    return id
  })
  if (id === undefined) throw new Error('nothing was handed in')
  return { id, digest }
}

const remove = ({ db, files }: Stores, report: HandedIn): Promise<boolean> =>
  deleteHandedIn({ db, files }, report, async (transaction) => {
    const event = { type: 'report.deleted', report: report.id } as const
    await recordEvent(transaction, digester, { chain: 'portal', actor: null, event })
  })
