import { expect, test } from 'vitest'
import { createConsoleFiles } from './console-files.js'
import { createHealth } from './health.js'
import { createMetrics } from './metrics.js'
import { STATIC_ACCESS } from './static-access.js'

const site = { publicOrigin: 'https://gk.example.cn', isLoopback: false }
const metrics = createMetrics({ site, version: '0', token: 'a-token-of-the-monitor' })
const health = createHealth({})
const faces = [health.routes, metrics.routes, createConsoleFiles({ folder: '/nothing-here', site })]

test('every route beside the interface stands in the table, and the other way round', () => {
  const routes = faces.flatMap((face) => face.routes.filter(({ method }) => method !== 'ALL'))
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(STATIC_ACCESS).sort())
})

test.each(Object.entries(STATIC_ACCESS))('%s: %s', async (route, access) => {
  const path = (route.split(' ')[1] ?? '').replace('*', 'bodies')
  const face = path.startsWith('/console') ? faces[2] : path === '/metrics' ? metrics.routes : health.routes
  const response = await face?.request(`https://gk.example.cn${path}`)
  if (access === 'monitor') expect(response?.status).toBe(404)
  else expect([200, 308, 503]).toContain(response?.status) // 503: the console was not built there
})
