import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../../testing/http/test-api.js'

let t: TestApi
let server: Server
let host: string

beforeAll(async () => {
  t = await startTestApi()
  const app = new Hono()
  // As the site puts its faces together.
  app.mount('/api', t.api.fetch, { replaceRequest: false })
  server = await new Promise((resolve) => {
    const made = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(made as Server))
  })
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
}, 60_000)
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await t.close()
})

/** Sends bytes as they are, which no client would, and reads until the server is done. */
function sendRaw(head: string, body = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const [name = '', port = ''] = host.split(':')
    const socket = connect(Number(port), name, () => socket.write(`${head}\r\nConnection: close\r\n\r\n${body}`))
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (text) => {
      answer += text
    })
    socket.on('close', () => resolve(answer))
    // A server may hang up on what it has read enough of.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(answer) : reject(error),
    )
  })
}

const statusOf = (answer: string): number => Number(answer.split(' ')[1] ?? 0)

test.each([
  '/api/v1/bodies/%zz',
  '/api/v1/bodies/%00',
  '/api//v1/me',
  '/api/v1/me/',
  '/api/v1/people?body=%ff&cursor=%zz',
  '/api/v1/%2e%2e/etc/passwd',
  '/api',
  `/api/v1/bodies/${'x'.repeat(8_000)}`,
])('an address that no page of ours has: %s', async (path) => {
  const answer = await sendRaw(`GET ${path} HTTP/1.1\r\nHost: ${host}`)
  expect([401, 404]).toContain(statusOf(answer))
  expect(answer).toContain('application/problem+json')
})

test.each(['TRACE', 'OPTIONS', 'PATCH', 'PUT', 'PROPFIND'])('a method that nobody asked for: %s', async (method) => {
  const answer = await sendRaw(`${method} /api/v1/me HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}`)
  // Some of them no request object can be made of at all.
  expect(statusOf(answer)).toBeGreaterThanOrEqual(400)
  expect(statusOf(answer)).toBeLessThan(500)
})

test.each([
  ['Host: evil.example', 421],
  ['Host: ba d%%', 400],
])('%s', async (line, status) => {
  expect(statusOf(await sendRaw(`GET /api/v1/installation HTTP/1.1\r\n${line}`))).toBe(status)
})

test('a content longer than it may be, in pieces without an announced length', async () => {
  const head = [
    'POST /api/v1/session HTTP/1.1',
    `Host: ${host}`,
    `Origin: http://${host}`,
    'Content-Type: application/json',
    'Transfer-Encoding: chunked',
  ]
  const piece = `10000\r\n${'a'.repeat(0x10000)}\r\n`
  const answer = await sendRaw(head.join('\r\n'), `${piece.repeat(40)}0\r\n\r\n`)
  expect(statusOf(answer)).toBe(413)
})

test('the address of whoever is at the other end counts', async () => {
  const answer = await sendRaw(`GET /api/v1/installation HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-For: 1.2.3.4`)
  expect(statusOf(answer)).toBe(200)
  expect(t.defects).toEqual([])
})
