import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestOffice, type TestOffice, value } from '../../../testing/people/test-office.js'
import { type BodyId, successorsOn } from '../../domain/body/index.js'
import { type PlainDate, parsePlainDate } from '../../domain/calendar/index.js'
import type { Result } from '../../domain/result/index.js'
import { listBodies } from '../../storage/bodies/bodies.js'
import type { Actor } from '../people/authorise.js'
import { type BodyError, explainBodyError } from './body-error.js'
import { correctDetails } from './correct-details.js'
import { type BodyNode, getBody, listTreeOn } from './list-bodies.js'
import { abolishBody, establishBody, mergeBodies, moveBody, renameBody, splitBody } from './reforms.js'

let office: TestOffice
let administrator: Actor
let county: BodyId
beforeAll(async () => {
  office = await openTestOffice()
  administrator = await office.act(office.administrator)
  county = office.county
})
afterAll(() => office.close())

const NO_OFFICE = { officeName: null, address: null, hours: null, telephone: null, fax: null, web: null }
const NO_DETAILS = { creditCode: null, regionCode: null, siteIdCode: null, office: NO_OFFICE }
const aBody = (name: string, given: object = {}) => ({
  name,
  kind: 'department',
  parent: county,
  ...NO_DETAILS,
  ...given,
})
async function establish(name: string, given: object = {}, by: Actor = administrator): Promise<BodyId> {
  const [body] = value(await establishBody(office.services, by, { on: '2026-07-01', ...aBody(name), ...given }))
  if (body === undefined) throw new Error('nothing was set up')
  return body.id
}
const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new RangeError(text)
  return date
}
const code = <T>(result: Result<T, BodyError>) => (result.ok ? 'ok' : result.error.code)
const names = (nodes: readonly BodyNode[]): unknown[] =>
  nodes.map(({ state, children }) => (children.length === 0 ? state.name : [state.name, names(children)]))
const treeOn = async (date: string) => names(await listTreeOn(office.services, day(date)))
const versionOf = async (id: BodyId) => value(await getBody(office.services, id)).version

describe('a county through its reforms', () => {
  test('set up, renamed, moved, merged, split, abolished: the tree of every day stays as it was', async () => {
    const culture = await establish('云溪县文化局')
    const tourism = await establish('云溪县旅游局')
    const library = await establish('云溪县图书馆', { parent: culture, kind: 'public-utility' })
    value(
      await renameBody(office.services, administrator, {
        body: tourism,
        version: 1,
        on: '2026-08-01',
        name: '云溪县旅游发展局',
      }),
    )
    value(
      await mergeBodies(office.services, administrator, {
        on: '2026-09-01',
        bodies: [
          { body: culture, version: 1 },
          { body: tourism, version: 2 },
        ],
        into: { body: null, establish: aBody('云溪县文化和旅游局') },
        moves: [{ body: library, version: 1, to: 0 }],
      }),
    )
    const merged = (await listBodies(office.stores.db)).find(({ history }) =>
      history.some((event) => 'name' in event && event.name === '云溪县文化和旅游局'),
    )?.id as BodyId
    value(
      await splitBody(office.services, administrator, {
        body: merged,
        version: 1,
        on: '2026-10-01',
        into: [
          { body: null, establish: aBody('云溪县文化和旅游局') },
          { body: null, establish: aBody('云溪县体育局') },
        ],
        moves: [{ body: library, version: 2, to: 1 }],
      }),
    )
    value(await abolishBody(office.services, administrator, { body: library, version: 3, on: '2026-11-01' }))

    expect(await treeOn('2026-07-01')).toEqual([
      ['云溪县人民政府', [['云溪县文化局', ['云溪县图书馆']], '云溪县旅游局']],
    ])
    expect(await treeOn('2026-08-01')).toEqual([
      ['云溪县人民政府', [['云溪县文化局', ['云溪县图书馆']], '云溪县旅游发展局']],
    ])
    expect(await treeOn('2026-09-01')).toEqual([['云溪县人民政府', [['云溪县文化和旅游局', ['云溪县图书馆']]]]])
    expect(await treeOn('2026-10-01')).toEqual([
      ['云溪县人民政府', [['云溪县体育局', ['云溪县图书馆']], '云溪县文化和旅游局']],
    ])
    expect(await treeOn('2026-11-01')).toEqual([['云溪县人民政府', ['云溪县体育局', '云溪县文化和旅游局']]])
    expect(await treeOn('2026-06-30')).toEqual(['云溪县人民政府'])
    expect(await treeOn('1986-12-31')).toEqual([])

    const bodies = new Map((await listBodies(office.stores.db)).map(({ id, history }) => [id, history]))
    expect(successorsOn(bodies, tourism, day('2026-12-31'))).toHaveLength(2)
    expect((await office.auditOf(tourism)).map(({ type }) => type)).toEqual([
      'body.established',
      'body.renamed',
      'body.merged',
    ])
  })

  test('a reform that cannot be leaves nothing behind, also not the body it would have set up', async () => {
    const parent = await establish('云溪县农业农村局')
    const child = await establish('云溪县农技站', { parent })
    const before = (await listBodies(office.stores.db)).length
    const refused = await mergeBodies(office.services, administrator, {
      on: '2026-09-01',
      bodies: [{ body: parent, version: 1 }],
      into: { body: null, establish: aBody('云溪县乡村振兴局') },
      moves: [],
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'tree.parent-not-active', name: '云溪县农技站' } })
    expect(await listBodies(office.stores.db)).toHaveLength(before)
    expect(await versionOf(parent)).toBe(1)
    expect(code(await moveBody(office.services, administrator, move(parent, child)))).toBe('tree.circle')
  })
})

const move = (body: BodyId, parent: BodyId, version = 1) => ({ body, version, on: '2026-09-01', parent })

describe('two at the same time', () => {
  test('A below B and B below A: one of them, never a circle', async () => {
    const a = await establish('云溪县甲局')
    const b = await establish('云溪县乙局')
    const moved = await Promise.all([
      moveBody(office.services, administrator, move(a, b)),
      moveBody(office.services, administrator, move(b, a)),
    ])
    expect(moved.map(code).sort()).toEqual(['ok', 'tree.circle'])
  })
  test('two rename: the second is told, with both states, and nothing is lost', async () => {
    const body = await establish('云溪县城管局')
    const rename = (name: string) =>
      renameBody(office.services, administrator, { body, version: 1, on: '2026-07-01', name })
    const both = await Promise.all([rename('云溪县城市管理局'), rename('云溪县综合执法局')])
    const [won, lost] = both[0].ok ? [both[0], both[1]] : [both[1], both[0]]
    if (!won.ok || lost.ok || lost.error.code !== 'body.changed') throw new Error(JSON.stringify(both))
    expect(lost.error.current).toMatchObject({ version: 2, state: { status: 'active' } })
    expect(lost.error.differing).toEqual(['name'])
    expect(lost.error.submitted).toMatchObject({ body, version: 1 })
    expect(explainBodyError(lost.error)).toBe(
      '这个机关刚被他人修改，您填写的内容尚未保存。与现有资料不同的有：名称。请核对后再提交',
    )
  })
  test('fifty edits of the same office data at once: one saved for each version, every other told', async () => {
    const body = await establish('云溪县司法局')
    const edits = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        correctDetails(office.services, administrator, {
          body,
          version: 1,
          ...NO_DETAILS,
          office: { ...NO_OFFICE, address: `云溪县人民路${index}号` },
        }),
      ),
    )
    expect(edits.filter(({ ok }) => ok)).toHaveLength(1)
    for (const edit of edits)
      if (!edit.ok) expect(edit.error).toMatchObject({ code: 'body.changed', differing: ['address'] })
    expect(await versionOf(body)).toBe(2)
  })
})

describe('details', () => {
  const details = {
    creditCode: '11441700007280420Y',
    regionCode: '420700',
    siteIdCode: '4207000016',
    office: {
      officeName: '云溪县财政局办公室',
      address: '云溪县人民路1号',
      hours: '工作日 8:30–12:00，14:30–17:30',
      telephone: '0700-8888123',
      fax: null,
      web: 'https://yunxi.example.cn/gk',
    },
  }
  test('kept as they were given; a credit code belongs to one body', async () => {
    const body = await establish('云溪县财政局')
    const given = { body, version: 1, ...details, creditCode: '11441700 007280420y' }
    value(await correctDetails(office.services, administrator, given))
    expect(value(await getBody(office.services, body))).toMatchObject({ ...details, version: 2 })
    const other = await establish('云溪县审计局')
    const taken = { body: other, version: 1, ...details }
    expect(code(await correctDetails(office.services, administrator, taken))).toBe('body.credit-code-taken')
    const again = { on: '2026-07-01', ...aBody('云溪县统计局', { creditCode: details.creditCode }) }
    expect(code(await establishBody(office.services, administrator, again))).toBe('body.credit-code-taken')
    expect((await office.auditOf(body)).at(-1)).toEqual({ type: 'body.details-changed', body })
  })
  test('every wrong field gets its sentence at once; fields that nobody asked for too', async () => {
    const wrong = {
      body: county,
      version: 1,
      creditCode: '11441700007280420X',
      regionCode: '4207',
      siteIdCode: 'xx14000002',
      office: { ...NO_OFFICE, telephone: '<script>', web: 'javascript:alert(1)', motto: 'x' },
      history: [],
    }
    const refused = await correctDetails(office.services, administrator, wrong)
    if (refused.ok || refused.error.code !== 'input.refused') throw new Error(JSON.stringify(refused))
    expect(Object.fromEntries(refused.error.fields.map(({ field, message }) => [field, message]))).toEqual({
      creditCode: '统一社会信用代码的校验位不符：末位应为 Y，现为 X；请核对有无抄错',
      regionCode: '行政区划代码为 6 位数字，乡镇 9 位，村居 12 位',
      siteIdCode: '网站标识码为 10 位数字，或 bm 加 8 位数字',
      'office.telephone': '请填写电话号码，多个之间用顿号',
      'office.web': '请填写 http:// 或 https:// 开头的网址，或电子邮箱',
      'office.motto': '没有这一项，请删去',
      history: '没有这一项，请删去',
    })
  })
  test('a date that the calendar has not, an unknown body, a successor named twice over or not at all', async () => {
    const rename = (given: object) =>
      renameBody(office.services, administrator, { body: county, version: 1, on: '2026-07-01', name: '某', ...given })
    expect(await rename({ on: '2026-02-30' })).toMatchObject({ error: { fields: [{ field: 'on' }] } })
    expect(code(await rename({ body: 'nowhere' }))).toBe('body.unknown')
    const merge = (into: object, moves: object[] = []) =>
      mergeBodies(office.services, administrator, {
        on: '2026-09-01',
        bodies: [{ body: county, version: 1 }],
        into,
        moves,
      })
    expect(code(await merge({ body: null, establish: null }))).toBe('input.refused')
    expect(code(await merge({ body: county, establish: aBody('某局') }))).toBe('input.refused')
    const there = { body: county, establish: null }
    expect(code(await merge(there, [{ body: county, version: 1, to: 1 }]))).toBe('input.refused')
    expect(code(await merge(there))).toBe('reform.into-itself')
  })
})

describe('who may', () => {
  test('clerks and heads reform nothing; a clerk corrects the office data of their own body', async () => {
    const own = await establish('云溪县林业局')
    const clerk = await office.act(await office.hire(administrator, 'clerk', own))
    const head = await office.act(await office.hire(administrator, 'head', own))
    for (const actor of [clerk, head]) {
      const rename = { body: own, version: 1, on: '2026-07-01', name: '某局' }
      expect(code(await renameBody(office.services, actor, rename))).toBe('access.denied')
    }
    expect(code(await correctDetails(office.services, clerk, { body: own, version: 1, ...NO_DETAILS }))).toBe('ok')
    expect(code(await correctDetails(office.services, clerk, { body: county, version: 1, ...NO_DETAILS }))).toBe(
      'access.denied',
    )
  })
  test('a supervisor reforms what is below; takes nothing from elsewhere, sets up nothing at the top', async () => {
    const other = await establish('石桥县人民政府', { parent: null, kind: 'government' })
    const foreign = await establish('石桥县教育局', { parent: other })
    const supervisor = await office.act(await office.hire(administrator, 'supervisor', county))
    const own = await establish('云溪县水利局', {}, supervisor)
    expect(code(await moveBody(office.services, supervisor, move(foreign, county)))).toBe('access.denied')
    expect(code(await moveBody(office.services, supervisor, move(own, other)))).toBe('access.denied')
    const top = { on: '2026-07-01', ...aBody('某政府', { parent: null }) }
    expect(code(await establishBody(office.services, supervisor, top))).toBe('access.denied')
    value(await moveBody(office.services, administrator, { ...move(own, other), on: '2026-07-02' }))
    office.pass({ days: 1 })
    // It was below on the first of July, and is another's now.
    const back = { body: own, version: 2, on: '2026-07-01', name: '某局' }
    expect(code(await renameBody(office.services, supervisor, back))).toBe('access.denied')
  })
})
