import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReportOffice, type ReportOffice } from '../../../testing/checked-reports/report-office.js'
import { value } from '../../../testing/people/test-office.js'
import type { BodyId } from '../../domain/body/index.js'
import { publishHeads } from '../../storage/audit/publish-heads.js'
import { moveBody, renameBody } from '../bodies/reforms.js'
import type { Actor } from '../people/authorise.js'
import { exportTrailFor } from './export-trail-for.js'
import { listTrail, type TrailEntry } from './list-trail.js'
import { verifyExport } from './verify-trail.js'

let t: ReportOffice
let bureau: BodyId
let neighbour: BodyId
let head: Actor
let clerk: Actor
let supervisor: Actor
beforeAll(async () => {
  t = await openReportOffice()
  bureau = await t.establish('云溪县教育局')
  neighbour = await t.establish('云溪县林业局')
  head = await t.act('head', bureau)
  clerk = await t.act('clerk', bureau)
  supervisor = await t.act('supervisor', t.county)
  await t.handIn(clerk, bureau)
  t.office.pass({ days: 1 })
  const rename = { body: bureau, version: 1, on: '2026-07-02', name: '云溪县教育和体育局' }
  value(await renameBody(t.office.services, t.administrator, rename))
}, 60_000)
afterAll(() => t.close())

const ALL = { body: null, cursor: null, limit: 200 }
const list = async (by: Actor, given: object = {}) => value(await listTrail(t.services, by, { ...ALL, ...given })).items
const refusal = async (by: Actor, given: object = {}) => {
  const listed = await listTrail(t.services, by, { ...ALL, ...given })
  return listed.ok ? 'ok' : listed.error.code
}
const chainsOf = (items: readonly TrailEntry[]) => new Set(items.map(({ chain }) => chain))

describe('the trail, newest first', () => {
  test('says who did what in words, with the names that are borne now and are nowhere in the record', async () => {
    const items = await list(head)
    expect(items[0]).toMatchObject({
      chain: bureau,
      bodyName: '云溪县教育和体育局',
      actorName: '赵远',
      sentence: { zh: '登记云溪县教育和体育局自 2026-07-02 起更名' },
    })
    expect(items.map(({ sentence }) => sentence.zh)).toContain('授予陈静在云溪县教育和体育局的经办人角色')
    expect(JSON.stringify(items.map(({ event, actor }) => [event, actor]))).not.toMatch(/\p{Script=Han}/u)
  })
  test('goes from page to page, each record once, in the order of time over all chains', async () => {
    const all = await list(t.administrator)
    expect(all.length).toBeGreaterThan(20)
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
    for (const by of [t.administrator, supervisor]) {
      const whole = await list(by)
      const seen: TrailEntry[] = []
      let cursor: string | null = null
      do {
        const page: { items: readonly TrailEntry[]; next: string | null } = value(
          await listTrail(t.services, by, { ...ALL, cursor, limit: 3 }),
        )
        seen.push(...page.items)
        cursor = page.next
      } while (cursor !== null)
      expect(seen.map(({ digest }) => digest)).toEqual(whole.map(({ digest }) => digest))
    }
  })
  test('by kind, by who did it or whom it was done to, by day', async () => {
    expect(chainsOf(await list(t.administrator, { type: 'body.established' })).size).toBe(3)
    const about = await list(t.administrator, { person: clerk.person })
    expect(about.map(({ event }) => event.type)).toEqual(
      expect.arrayContaining(['report.handed-in', 'person.created', 'session.opened']),
    )
    expect(about.every(({ actor, event }) => actor === clerk.person || event.person === clerk.person)).toBe(true)
    expect((await list(head, { from: '2026-07-02' })).map(({ event }) => event.type)).toEqual(['body.renamed'])
    expect((await list(head, { to: '2026-07-01' })).map(({ event }) => event.type)).not.toContain('body.renamed')
    expect(await list(head, { from: '2026-07-03', to: '2026-07-02' })).toEqual([])
  })
})

describe('who may look', () => {
  test('a head into their own body, a supervisor into all below, an administrator everywhere, a clerk nowhere', async () => {
    expect(chainsOf(await list(head))).toEqual(new Set([bureau]))
    expect(chainsOf(await list(supervisor))).toEqual(new Set([bureau, neighbour, t.county]))
    expect(chainsOf(await list(t.administrator))).toContain('site')
    expect(await refusal(clerk)).toBe('access.denied')
    expect(await refusal(head, { body: neighbour })).toBe('access.denied')
    for (const shared of ['site', 'portal']) {
      expect(await refusal(supervisor, { shared })).toBe('access.denied')
      expect(await refusal(t.administrator, { shared })).toBe('ok')
    }
  })
  test('what does not exist is within nobody’s reach but who reaches everything', async () => {
    expect(await refusal(supervisor, { body: 'body-nowhere' })).toBe('access.denied')
    expect(await list(t.administrator, { body: 'body-nowhere' })).toEqual([])
  })
  test('a body that went elsewhere took its trail along', async () => {
    const other = await t.establish('石桥县人民政府', { parent: null, kind: 'government' })
    const gone = await t.establish('云溪县水利局')
    expect(await refusal(supervisor, { body: gone })).toBe('ok')
    const move = { body: gone, version: 1, on: '2026-07-02', parent: other }
    value(await moveBody(t.office.services, t.administrator, move))
    expect(await refusal(supervisor, { body: gone })).toBe('access.denied')
  })
  test('what is no filter is refused by field: kinds, days and places that never were', async () => {
    for (const [given, field] of [
      [{ type: 'nothing.happened' }, 'type'],
      [{ from: '2026-02-30' }, 'from'],
      [{ cursor: 'bm90aGluZw' }, 'cursor'],
      [{ cursor: "'; drop table audit_record" }, 'cursor'],
      [{ limit: 0 }, 'limit'],
      [{ chain: 'site' }, 'chain'],
    ] as const)
      expect(await listTrail(t.services, t.administrator, { ...ALL, ...given })).toMatchObject({
        error: { code: 'input.refused', fields: [{ field }] },
      })
  })
})

describe('to take away', () => {
  const take = async (by: Actor, given: object): Promise<string[]> => {
    const lines: string[] = []
    const taken = value(await exportTrailFor(t.office.services, by, { body: null, ...given }))
    for await (const line of taken.lines) lines.push(line)
    return lines
  }
  test('whole chains can be verified by anyone, also while more is recorded; that it was taken is in them', async () => {
    await publishHeads(t.services.db)
    for (const [by, given] of [
      [t.administrator, {}],
      [supervisor, {}],
      [head, { body: bureau }],
    ] as const) {
      const [lines] = await Promise.all([
        take(by, { form: 'jsonl', ...given }),
        t.handIn(clerk, bureau, { copy: String(Math.random()) }),
      ])
      // What is taken of several bodies is on record with the site.
      if (by !== supervisor) expect(lines.join('\n')).toContain('"audit.exported"')
      const path = join(t.office.stores.folder, 'export.jsonl')
      await writeFile(path, `${lines.join('\n')}\n`)
      const verified = await verifyExport(path)
      expect(verified).toMatchObject({ fileProblems: [], chainProblems: [] })
      expect(typeof verified === 'object' && verified.records).toBeGreaterThan(3)
    }
  })
  test('of several bodies: on record in the site’s chain', async () => {
    await take(supervisor, { form: 'csv' })
    expect((await list(t.administrator, { shared: 'site' }))[0]).toMatchObject({
      actor: supervisor.person,
      event: { type: 'audit.exported', body: null },
    })
  })
  test('a table for people: what the filter finds, quoted, without formulas', async () => {
    const [names, ...rows] = await take(head, { form: 'csv', body: bureau, type: 'body.renamed' })
    expect(names?.charCodeAt(0)).toBe(0xfeff)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatch(
      /^"2026-07-02 \d\d:\d\d:\d\d","云溪县教育和体育局",".+","赵远","登记云溪县教育和体育局自 2026-07-02 起更名","body.renamed","[0-9a-f]{64}"$/,
    )
  })
  test('a part of a chain proves nothing, and is refused as such; clerks and strangers take nothing', async () => {
    const tried = async (by: Actor, given: object) => {
      const taken = await exportTrailFor(t.office.services, by, { form: 'jsonl', body: null, ...given })
      return taken.ok ? 'ok' : taken.error
    }
    expect(await tried(head, { type: 'body.renamed' })).toMatchObject({ fields: [{ field: 'type' }] })
    expect(await tried(clerk, { body: bureau })).toEqual({ code: 'access.denied', action: 'audit.export' })
    expect(await tried(head, { body: neighbour })).toEqual({ code: 'access.denied', action: 'audit.export' })
  })
})
