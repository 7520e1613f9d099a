import { hc } from 'hono/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ORIGIN, startTestApi, type TestApi } from '../../../testing/http/test-api.js'
import type { Api } from '../api.js'
import { PROBLEM_CODES } from '../problem/problems.js'
import { ROUTE_ACCESS } from '../route-access.js'

let t: TestApi

beforeAll(async () => {
  t = await startTestApi()
}, 60_000)
afterAll(() => t.close())

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly responses: Readonly<Record<string, { readonly content?: object }>>
  readonly requestBody?: { readonly required?: boolean; readonly content: object }
}

describe('the description for programs', () => {
  test('OpenAPI 3.1, with every route: what it is for, what it takes, what it answers, who may', async () => {
    const answer = await t.api.request(`${ORIGIN}/api/openapi.json`)
    const document = (await answer.json()) as { openapi: string; paths: Record<string, Record<string, Operation>> }
    expect(document.openapi).toBe('3.1.0')
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => {
        const name = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`
        expect(operation.summary, name).toMatch(/[\u4e00-\u9fff]/)
        expect(operation.description, name).toContain('谁可以使用')
        expect(operation.tags, name).toHaveLength(1)
        const statuses = Object.keys(operation.responses)
        expect(
          statuses.filter((status) => status.startsWith('2')),
          name,
        ).toHaveLength(1)
        for (const status of ['401', '403', '404', '422', '429', '503']) expect(statuses, name).toContain(status)
        if (operation.requestBody !== undefined) expect(operation.requestBody.required, name).toBe(true)
        return name
      }),
    )
    const documents = ['GET /api/openapi.json', 'GET /api/docs', 'GET /api/docs.css']
    const routes = Object.keys(ROUTE_ACCESS).filter((key) => !documents.includes(key))
    expect(described.sort()).toEqual(routes.sort())
  })

  test('every reference in it leads somewhere', async () => {
    const text = await (await t.api.request(`${ORIGIN}/api/openapi.json`)).text()
    const names = Object.keys((JSON.parse(text) as { components: { schemas: object } }).components.schemas)
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(names).toContain(name)
  })
})

describe('the page for people', () => {
  test('names every route and every code, runs no script, and takes its one style from here', async () => {
    const answer = await t.api.request(`${ORIGIN}/api/docs`)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'")
    const page = await answer.text()
    expect(page).not.toMatch(/<script|style=|onclick|https?:\/\/(?!www\.w3\.org)/)
    for (const code of PROBLEM_CODES) expect(page).toContain(`id="problem-${code}"`)
    for (const key of Object.keys(ROUTE_ACCESS).filter((one) => one.includes('/v1/')))
      expect(page).toContain(`<code>${key.replace(/:(\w+)/g, '{$1}')}</code>`)
    const style = await t.api.request(`${ORIGIN}/api/docs.css`)
    expect(style.headers.get('content-type')).toContain('text/css')
  })
})

test('a client typed by the interface itself', async () => {
  const client = hc<Api>(ORIGIN, {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => t.api.request(String(input), init ?? {}),
    headers: { origin: ORIGIN },
  })
  const installation = await (await client.api.v1.installation.$get()).json()
  expect(installation).toMatchObject({ isEmpty: false, demoDay: null, version: '0.0.0-test' })
  const session = await client.api.v1.session.$post({
    json: { account: 'zhaoyuan', password: t.office.administrator.password },
  })
  const { stage } = await session.json()
  expect(stage).toBe('enrolment')
})
