import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestPortal, type TestPortal, Visitor } from '../../../testing/portal/test-portal.js'
import { makeReportFile, type ReportFileOptions } from '../../../testing/reports/report-file.js'

/** A list that somebody asked for is looked up; the one of all may be a second old. */
const ALL = '/reports?year=2024'
const OF_2024 = { form: '2021', from: 2024, to: 2024 } as const

let portal: TestPortal
let visitor: Visitor
let sound: string
let withErrors: string
beforeAll(async () => {
  portal = await startTestPortal()
  visitor = new Visitor(portal.open())
  sound = await publish({ ...OF_2024, seed: 1 })
  withErrors = await publish({
    ...OF_2024,
    seed: 2,
    spoilText: (narrative) => ({ ...narrative, title: narrative.title.replace(/\d{4}年/u, '2009年') }),
  })
})
afterAll(() => portal.close())

/** Hands one in, makes it public, and says where everybody finds it. */
async function publish(options: ReportFileOptions): Promise<string> {
  const address = await visitor.handInOne(await makeReportFile(options))
  await visitor.post(`${address}/publish`, { public: 'yes' })
  const [newest] = await listed(ALL)
  if (newest === undefined) throw new Error('the report was not listed')
  return newest
}

const read = async (path: string) => (await visitor.send(path)).text()
const listed = async (path: string) =>
  [...(await read(path)).matchAll(/<td><a href="(\/r\/[^"]+)"/g)].map((hit) => hit[1])

describe('the public list', () => {
  test('all of them, or only those with errors', async () => {
    expect(await listed(ALL)).toEqual([withErrors, sound])
    expect(await listed(`${ALL}&findings=errors`)).toEqual([withErrors])
  })
  test('what was chosen stays chosen, and all are a click away', async () => {
    const page = await read(`${ALL}&findings=errors`)
    expect(page).toContain('<option value="errors" selected>')
    expect(page).toContain('<a href="/reports">全部报告</a>')
    expect(await read(ALL)).not.toContain('selected')
  })
  test('any other word for it finds all', async () => {
    expect(await listed(`${ALL}&findings=none`)).toEqual([withErrors, sound])
  })
})
