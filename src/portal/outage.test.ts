import { afterAll, beforeAll, expect, test } from 'vitest'
import { FILLED_IN, sendForm } from '../../testing/portal/applicant.js'
import { startTestPortal, type TestPortal, Visitor } from '../../testing/portal/test-portal.js'
import { makeReportFile } from '../../testing/reports/report-file.js'

let portal: TestPortal
beforeAll(async () => {
  portal = await startTestPortal({ ownServer: true })
})
afterAll(() => portal.close())

test('the database goes away and comes back: calm 503s, then everything is as it was', async () => {
  const app = portal.open()
  const visitor = new Visitor(app)
  const address = await visitor.handInOne(await makeReportFile({ seed: 1 }))

  await portal.stopDatabase()
  for (const path of [address, `${address}/pdf`, '/mine', '/reports', '/', '/bodies', '/search?q=x']) {
    const response = await visitor.send(path)
    expect(response.status).toBe(503)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const page = await response.text()
    expect(page).toContain('系统暂时出现问题，请稍后再试')
    expect(page).not.toMatch(/ECONNREFUSED|postgres|at .+\.ts/)
  }
  const script = await visitor.handIn([await makeReportFile({ seed: 2 })], { accept: 'application/json' })
  expect(script.status).toBe(503)
  expect(await script.json()).toMatchObject({ taken: [], problems: [expect.stringContaining('请稍后再试')] })
  // What needs no database goes on.
  for (const path of ['/check', '/rules', '/systems']) expect((await visitor.send(path)).status).toBe(200)
  expect(portal.defects.length).toBeGreaterThan(0)

  const form = await sendForm(visitor, { ...FILLED_IN, body: 'bureau' })
  expect(form.status).toBe(503)
  expect(await form.text()).toContain('同一页无论提交几次，都只算一件申请')

  const db = await portal.startDatabase()
  // A restarted server of our own has a new port; one behind DATABASE_URL keeps it.
  const again = new Visitor(portal.open({ db }))
  expect((await again.send(address)).status).toBe(200)
})
