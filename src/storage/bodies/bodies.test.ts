import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import { type BodyEvent, type BodyId, EMPTY_OFFICE } from '../../domain/body/index.js'
import { parsePlainDate } from '../../domain/calendar/index.js'
import { appendBodyEvent, findBody, insertBody, listBodies } from './bodies.js'

let stores: TestStores
beforeAll(async () => {
  stores = await startTestStores()
})
afterAll(() => stores.close())

const id = (name: string) => name as BodyId
const [county, bureau] = [id('county'), id('bureau')]
const on = (() => {
  const date = parsePlainDate('2024-02-29')
  if (date === undefined) throw new RangeError('no such day')
  return date
})()
const HISTORY: readonly BodyEvent[] = [
  { type: 'body.established', on, name: '云溪县𠮷旅局', kind: 'department', parent: county },
  { type: 'body.renamed', on, name: '云溪县文化和旅游局' },
  { type: 'body.moved', on, parent: null },
  { type: 'body.moved', on, parent: county },
  { type: 'body.split', on, into: [county, bureau] },
  { type: 'body.merged', on, into: county },
  { type: 'body.abolished', on },
]

describe('a body’s history', () => {
  beforeAll(async () => {
    for (const body of [county, bureau])
      await insertBody(stores.db, body, { creditCode: null, regionCode: null, siteIdCode: null, office: EMPTY_OFFICE })
    for (const event of HISTORY)
      await appendBodyEvent(stores.db, { body: bureau, event, recordedAt: new Date(0), recordedBy: null })
  })

  test('comes back as it was entered, every kind of event, in order; each is a change', async () => {
    expect(await findBody(stores.db, bureau)).toMatchObject({ history: HISTORY, version: HISTORY.length })
    expect((await listBodies(stores.db)).map((body) => [body.id, body.history.length])).toEqual([
      ['bureau', HISTORY.length],
      ['county', 0],
    ])
    expect(await findBody(stores.db, id('nowhere'))).toBeUndefined()
  })
  test.each([
    ['changed', sql`update body_event set name = '某局' where number = 1`],
    ['deleted', sql`delete from body_event`],
    ['emptied', sql`truncate body_event`],
  ])('cannot be %s, even by us', async (_, statement) => {
    await expect(statement.execute(stores.db)).rejects.toThrow('body_event is append-only')
  })
  test('takes no event that lacks what its kind has, or has what it lacks', async () => {
    const insert = (columns: object) =>
      sql`insert into body_event (body_id, number, type, on_date, name, into_ids, recorded_at)
        select body_id, number, type, on_date, name, into_ids, now() from jsonb_populate_record(null::body_event,
        ${JSON.stringify({ body_id: county, number: 1, on_date: on, ...columns })}::jsonb)`.execute(stores.db)
    for (const columns of [
      { type: 'body.renamed' },
      { type: 'body.renamed', name: '某局', into_ids: ['bureau'] },
      { type: 'body.merged' },
      { type: 'body.merged', into_ids: [] },
      { type: 'body.split' },
      { type: 'body.split', into_ids: ['bureau'] },
      { type: 'body.vanished' },
    ])
      await expect(insert(columns)).rejects.toThrow('body_event_type_ck')
  })
})
