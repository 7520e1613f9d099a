import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, startTestApi, type TestApi } from '../../../testing/http/test-api.js'

let t: TestApi

beforeAll(async () => {
  t = await startTestApi()
}, 60_000)
afterAll(() => t.close())

describe('signing in through the interface', () => {
  test('step by step: password, second factor set up, signed in, out', async () => {
    const browser = new Browser(t.api)
    const { account, password } = t.office.administrator
    expect(await (await browser.send('/api/v1/session')).json()).toEqual({ stage: null })

    const begun = await browser.post('/api/v1/session', { account, password })
    expect(await begun.json()).toEqual({ stage: 'enrolment' })
    const cookie = begun.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^gongkai-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await browser.send('/api/v1/me')).status).toBe(401)

    const { secret } = (await (await browser.post('/api/v1/session/enrolment')).json()) as { secret: string }
    const code = await t.office.code({ ...t.office.administrator, secret })
    const enrolled = await browser.post('/api/v1/session/enrolment/confirmation', { code })
    expect(await enrolled.json()).toMatchObject({ stage: 'signed-in', recoveryCodes: expect.any(Array) })
    t.office.administrator.secret = secret

    const me = await (await browser.send('/api/v1/me')).json()
    expect(me).toMatchObject({
      stage: 'signed-in',
      person: { account, displayName: '赵远' },
      grants: [{ role: 'administrator', bodyName: '云溪县人民政府' }],
      demoDay: null,
    })
    expect((await browser.send('/api/v1/session', { method: 'DELETE' })).status).toBe(204)
    expect((await browser.send('/api/v1/me')).status).toBe(401)
  })

  test('a wrong password: one sentence, a code, and nothing of what was typed', async () => {
    const answer = await new Browser(t.api).post('/api/v1/session', { account: 'zhaoyuan', password: 'geheim-123' })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({ code: 'sign-in.refused', detail: '账号或密码不正确', status: 401 })
    expect(text).not.toContain('geheim')
  })

  test('fields that are missing, of another kind and too many are told one by one', async () => {
    const answer = await new Browser(t.api).post('/api/v1/session', { account: 7, role: 'administrator' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      code: 'input.refused',
      fields: [
        { path: 'account', message: '填写的格式不对' },
        { path: 'password', message: '请填写' },
        { path: 'role', message: '没有这一项，请删去' },
      ],
    })
  })
})
