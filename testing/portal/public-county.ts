import type { BodyEvent, BodyId, Office } from '../../src/domain/body/index.js'
import { EMPTY_OFFICE } from '../../src/domain/body/index.js'
import { parsePlainDate } from '../../src/domain/calendar/index.js'
import { appendBodyEvent, insertBody } from '../../src/storage/bodies/bodies.js'
import type { Db } from '../../src/storage/database.js'

const RECORDED_AT = new Date('2024-01-02T01:00:00Z')

const day = (text: string) => {
  const parsed = parsePlainDate(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}

const bodyId = (text: string): BodyId => text as BodyId

/** Puts an event into a body's history, as whoever carries out a reform does. */
export async function addEvent(db: Db, body: string, event: BodyEvent): Promise<void> {
  await db
    .transaction()
    .execute((transaction) =>
      appendBodyEvent(transaction, { body: bodyId(body), event, recordedAt: RECORDED_AT, recordedBy: null }),
    )
}

export async function addBody(
  db: Db,
  given: {
    readonly id: string
    readonly name: string
    readonly kind?: 'government' | 'department' | 'township'
    readonly on?: string
    readonly parent?: string | null
    readonly siteIdCode?: string | null
    readonly office?: Partial<Office>
  },
): Promise<void> {
  const { id, name, kind = 'department', on = '1987-01-01', parent = 'county', siteIdCode = null, office = {} } = given
  const details = { creditCode: null, regionCode: null, siteIdCode, office: { ...EMPTY_OFFICE, ...office } }
  await db.transaction().execute((transaction) => insertBody(transaction, bodyId(id), details))
  const above = parent === null ? null : bodyId(parent)
  await addEvent(db, id, { type: 'body.established', on: day(on), name, kind, parent: above })
}

/** A county with two departments that became one, one that was renamed, and a township. */
export async function addCounty(db: Db): Promise<void> {
  await addBody(db, {
    id: 'county',
    name: '云溪县人民政府',
    kind: 'government',
    parent: null,
    siteIdCode: '3300000000',
    office: { officeName: '云溪县人民政府办公室', address: '云溪县文昌路1号', telephone: '0390-5550101' },
  })
  await addBody(db, { id: 'culture', name: '云溪县文化局' })
  await addBody(db, { id: 'tourism', name: '云溪县旅游局' })
  await addBody(db, {
    id: 'bureau',
    name: '云溪县文化和旅游局',
    on: '2019-01-18',
    office: { web: 'wlj@yunxi.example.cn' },
  })
  for (const id of ['culture', 'tourism'])
    await addEvent(db, id, { type: 'body.merged', on: day('2019-01-18'), into: bodyId('bureau') })
  await addBody(db, { id: 'health', name: '云溪县卫生局' })
  await addEvent(db, 'health', { type: 'body.renamed', on: day('2014-06-01'), name: '云溪县卫生健康局' })
  await addBody(db, { id: 'stonebridge', name: '云溪县石桥镇人民政府', kind: 'township' })
}
