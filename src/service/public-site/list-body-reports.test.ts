import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aReading } from '../../../testing/reading/a-reading.js'
import { type WatchedDb, watchQueries } from '../../../testing/storage/query-work.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import type { BodyId } from '../../domain/body/index.js'
import { parsePlainDate } from '../../domain/calendar/index.js'
import { type Cell, MISSING } from '../../domain/report/index.js'
import { keepCheckedFile } from '../../storage/checked-reports/checked-files.js'
import { insertLink, publishHandedIn } from '../../storage/checked-reports/handed-in.js'
import { digestOf } from '../../storage/files.js'
import { newPublicId } from '../checked-reports/secrets.js'
import { listBodyReports } from './list-body-reports.js'

let stores: TestStores
let watched: WatchedDb
beforeAll(async () => {
  stores = await startTestStores()
  watched = watchQueries(stores.databaseUrl)
}, 60_000)
afterAll(async () => {
  await watched.db.destroy()
  await stores.close()
})

const since = parsePlainDate('1990-01-01')
if (since === undefined) throw new Error('no such day')
const named = (name: string) => ({ id: name as BodyId, names: [{ name, since, until: null }] })

/** A public report that says so many new requests, or nothing of them. */
async function publish(agency: string, year: number, received: Cell): Promise<void> {
  const bytes = new TextEncoder().encode(`${agency}${year}`)
  const { cells, ...reading } = aReading({ agency, year })
  const file = {
    digest: digestOf(bytes),
    sizeBytes: 1,
    engine: 'e',
    reading: { ...reading, cells: { ...cells, 'requests.received.total': received } },
    findings: [],
  }
  await keepCheckedFile(stores, { file, bytes }, async (transaction) => {
    const link = { linkHash: file.digest, ownerHash: agency, fileName: 'f' }
    const id = await insertLink(transaction, file, link)
    if (id !== undefined) await publishHandedIn(transaction, id, newPublicId())
  })
}

const figure = (value: number): Cell => ({ ...MISSING, value, state: 'number', raw: String(value) })

describe('the public reports of a body', () => {
  test('stand by year, each with its new requests; a figure that was not read is none', async () => {
    await publish('石桥镇人民政府', 2023, figure(7))
    await publish('石桥镇人民政府', 2025, figure(0))
    await publish('石桥镇人民政府', 2024, { ...MISSING, state: 'unreadable', raw: '2 1' })
    const listed = await listBodyReports({ db: watched.db }, named('石桥镇人民政府'))
    expect(listed.map(({ year, received }) => [year, received])).toEqual([
      [2025, 0],
      [2024, null],
      [2023, 7],
    ])
  })

  test('are asked for as often whether there are two of them or eight', async () => {
    for (const year of [2021, 2022]) await publish('云溪县水利局', year, figure(year))
    for (let year = 2016; year < 2024; year += 1) await publish('云溪县林业局', year, figure(year))
    const count = (name: string) => watched.countQueries(() => listBodyReports({ db: watched.db }, named(name)))
    expect(await count('云溪县林业局')).toBe(await count('云溪县水利局'))
  })
})
