import { Hono } from 'hono'
import { html } from 'hono/html'
import { isOurAddress } from '../web/own-requests.js'
import { protect } from '../web/security-headers.js'
import type { Site } from '../web/site.js'
import { type BuiltFile, type BuiltFiles, loadBuiltFiles } from './built-files.js'

export interface ConsoleFilesOptions {
  /** Where the built console lies: `dist/console`. */
  readonly folder: string
  readonly site: Site
}

/** The staff application under `/console/`: its files, and its one page for every address within it. */
export function createConsoleFiles({ folder, site }: ConsoleFilesOptions): Hono {
  const app = new Hono()
  let built: BuiltFiles | undefined
  app.use('/console/*', protect(site, ALLOWED))
  app.use('/console/*', async (c, next) => {
    if (!isOurAddress(site, new URL(c.req.url))) return c.text('请用本站公布的网址打开。', 421)
    return next()
  })
  app.get('/console', (c) => c.redirect('/console/', 308))
  app.get('/console/*', (c) => {
    built ??= loadBuiltFiles(folder)
    const index = built?.get('index.html')
    if (index === undefined) return c.html(NOT_BUILT, 503, { 'cache-control': 'no-store', 'retry-after': '60' })
    const path = c.req.path.slice('/console/'.length)
    const isHashed = path.startsWith('assets/')
    const file = built?.get(path) ?? (isHashed ? undefined : index)
    if (file === undefined) return c.text('没有这个文件，请刷新页面。', 404, { 'cache-control': 'no-store' })
    // The names of assets change with what is in them; the page says which are meant, so it is asked for anew.
    const cacheControl = isHashed ? 'public, max-age=31536000, immutable' : 'no-store'
    const { bytes, encoding } = packedFor(c.req.header('accept-encoding') ?? '', file)
    if (encoding !== undefined) c.header('content-encoding', encoding)
    return c.body(bytes, 200, { 'content-type': file.type, 'cache-control': cacheControl, vary: 'accept-encoding' })
  })
  return app
}

function packedFor(accepted: string, { bytes, packed }: BuiltFile) {
  const names = accepted
    .toLowerCase()
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.split(';')[0]?.trim() ?? '')
  for (const [encoding, smaller] of packed) if (names.includes(encoding)) return { bytes: smaller, encoding }
  return { bytes, encoding: undefined }
}

const NOT_BUILT = html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>工作台尚未生成</title></head>
<body><main>
<h1>工作台尚未生成</h1>
<p>工作台的页面还没有生成。请管理员在安装目录运行 <code>npm run build</code> 后刷新本页。</p>
<p lang="en">The console has not been built. Run <code>npm run build</code>, then reload this page.</p>
</main></body>
</html>`

const ALLOWED = {
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'none'",
}
