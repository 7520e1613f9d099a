import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { protect, protectionOf, securityHeaders } from './security-headers.js'
import type { Site } from './site.js'

const LOCAL: Site = { publicOrigin: undefined, isLoopback: true }
const PUBLIC: Site = { publicOrigin: 'https://gk.example.cn', isLoopback: false }
const ALLOWED = { 'style-src': "'self'" }

const app = new Hono()
  .use(protect(LOCAL, ALLOWED))
  .get('/plain', (c) => c.text('公开'))
  .get('/said', (c) => c.text('公开', 200, { 'cache-control': 'no-cache' }))
  .get('/file', (c) => c.body('x', 200, { 'content-disposition': 'attachment' }))
  .get('/ready', (c) => new Response('公开', { headers: { ...protectionOf(c), 'cache-control': 'no-cache' } }))
  .get('/broken', () => {
    throw new Error('broken')
  })
app.onError((_, c) => c.text('错误', 500))

describe('every answer is protected', () => {
  test.each(['/plain', '/said', '/ready', '/broken', '/nowhere'])('%s', async (path) => {
    const { headers } = await app.request(path)
    for (const [name, value] of Object.entries(securityHeaders(LOCAL, ALLOWED))) expect(headers.get(name)).toBe(value)
  })

  test('what is to be saved can do nothing, whatever it is', async () => {
    const { headers } = await app.request('/file')
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'")
  })

  test('what says nothing of being kept is kept nowhere', async () => {
    const kept = async (path: string) => (await app.request(path)).headers.get('cache-control')
    expect([await kept('/plain'), await kept('/said'), await kept('/ready')]).toEqual([
      'no-store',
      'no-cache',
      'no-cache',
    ])
  })
})

test('nothing is allowed but what is named, and the name is bound to https only where the site is on it', () => {
  const { 'content-security-policy': policy, ...others } = securityHeaders(PUBLIC, ALLOWED)
  expect(policy).toBe("default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'")
  expect(others).toHaveProperty('strict-transport-security', 'max-age=31536000')
  expect(securityHeaders(LOCAL, ALLOWED)).not.toHaveProperty('strict-transport-security')
})
