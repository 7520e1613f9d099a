import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createConsoleFiles } from './console-files.js'

const site = { publicOrigin: undefined, isLoopback: true }
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-console-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const get = (path: string, headers: Record<string, string> = {}, app = createConsoleFiles({ folder, site })) =>
  app.request(`http://localhost:8090${path}`, { headers })

describe('the console', () => {
  test('not built yet: says so and how to build it; once built, it is there without a restart', async () => {
    const app = createConsoleFiles({ folder, site })
    const before = await get('/console/', {}, app)
    expect(before.status).toBe(503)
    expect(await before.text()).toContain('npm run build')

    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<p>console</p>')
    writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'plain')
    writeFileSync(join(folder, 'assets', 'main-abc123.js.br'), 'packed')
    writeFileSync(join(folder, 'manifest.json'), '{}')
    expect((await get('/console/', {}, app)).status).toBe(200)
  })

  test('its page for every address within it, never kept, under a strict policy', async () => {
    for (const path of ['/console/', '/console/bodies/b-1', '/console/index.html', '/console/manifest.json']) {
      const page = await get(path)
      expect(await page.text()).toBe('<p>console</p>')
      expect(page.headers.get('cache-control')).toBe('no-store')
      expect(page.headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      )
    }
    expect((await get('/console')).headers.get('location')).toBe('/console/')
  })

  test('assets are kept for good, packed for those who can unpack them', async () => {
    const plain = await get('/console/assets/main-abc123.js')
    expect(await plain.text()).toBe('plain')
    expect(plain.headers.get('cache-control')).toContain('immutable')
    expect(plain.headers.get('content-type')).toContain('text/javascript')
    const packed = await get('/console/assets/main-abc123.js', { 'accept-encoding': 'gzip, br;q=1' })
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect(await packed.text()).toBe('packed')
    const unwanted = await get('/console/assets/main-abc123.js', { 'accept-encoding': 'gzip, br;q=0' })
    expect(await unwanted.text()).toBe('plain')
  })

  test('an asset of an older build, and a path out of the folder: nothing', async () => {
    expect((await get('/console/assets/main-old.js')).status).toBe(404)
    expect((await get('/console/assets/..%2findex.html')).status).toBe(404)
    expect(await (await get('/console/..%2f..%2fetc/passwd')).text()).toBe('<p>console</p>')
  })

  test('for a foreign name: nothing', async () => {
    const app = createConsoleFiles({ folder, site })
    expect((await app.request('http://evil.example/console/')).status).toBe(421)
  })
})
