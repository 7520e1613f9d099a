import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { explainRefusal } from '../formats/explain-refusal.js'
import { LIMITS } from '../formats/limits.js'
import type { CheckedReportServices } from '../service/checked-reports/checked-report-services.js'
import { type HandInResult, handInReport } from '../service/checked-reports/hand-in-report.js'
import type { Assets } from './assets.js'
import { ensureOwner } from './owner-cookie.js'
import { handInPage, type TakenReport } from './pages/hand-in-page.js'

/** Several files in one form, and the form's own bytes. */
const MOST_BYTES = LIMITS.fileBytes * 2
const MOST_FILES = 50

/** Where files are handed in: a page, and one address that answers browsers with and without a script. */
export function handInRoutes(services: CheckedReportServices, assets: Assets): Hono {
  const routes = new Hono()

  routes.get('/', (c) => {
    // Given out before the first file, or files sent side by side would each make an owner of their own.
    ensureOwner(c)
    c.header('cache-control', 'private, no-cache')
    return c.html(handInPage({ assets }))
  })

  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: (c) => sayProblems(c, assets, 413, ['一次交来的文件合计超过 100 MB，请分几次交来。']),
  })
  routes.post('/reports', limit, async (c) => {
    const files = await readFiles(c)
    if (files === undefined) return sayProblems(c, assets, 400, ['表单不完整，请重新选择文件。'])
    if (files.length === 0) return sayProblems(c, assets, 400, ['没有选择文件。'])
    if (files.length > MOST_FILES) return sayProblems(c, assets, 400, [`一次最多 ${MOST_FILES} 份，请分几次交来。`])
    const owner = ensureOwner(c)
    const taken: TakenReport[] = []
    const problems: string[] = []
    let status: 422 | 507 = 422
    for (const file of files) {
      const fileName = toFileName(file.name)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const result = await handInReport(services, { fileName, bytes, owner })
      if (result.ok) taken.push({ fileName, href: `/r/${result.link}`, errors: result.errors, notices: result.notices })
      else problems.push(explainFailure(fileName, result))
      if (!result.ok && result.refusal === null) status = 507
    }
    if (problems.length > 0 || wantsJson(c)) return answer(c, assets, { taken, problems, status })
    const [only] = taken
    return c.redirect(taken.length === 1 && only ? only.href : '/mine', 303)
  })
  return routes
}

async function readFiles(c: Context): Promise<File[] | undefined> {
  try {
    const { files } = await c.req.parseBody({ all: true })
    const parts = files === undefined ? [] : [files].flat()
    return parts.filter((part): part is File => part instanceof File && (part.name !== '' || part.size > 0))
  } catch {
    return undefined
  }
}

interface Outcome {
  readonly taken: readonly TakenReport[]
  readonly problems: readonly string[]
  readonly status: 422 | 507
}

function answer(c: Context, assets: Assets, { taken, problems, status }: Outcome): Response | Promise<Response> {
  if (!wantsJson(c)) return c.html(handInPage({ assets, problems, taken }), status)
  const [first] = taken
  if (first !== undefined && problems.length === 0) return c.json(first)
  return c.json({ said: problems.join('') }, status)
}

function sayProblems(c: Context, assets: Assets, status: 400 | 413, problems: string[]): Response | Promise<Response> {
  return wantsJson(c) ? c.json({ said: problems.join('') }, status) : c.html(handInPage({ assets, problems }), status)
}

const wantsJson = (c: Context): boolean => c.req.header('accept') === 'application/json'

function explainFailure(fileName: string, result: Exclude<HandInResult, { ok: true }>): string {
  if (result.refusal !== null) return explainRefusal(fileName, result.refusal)
  return result.quota === 'own-files'
    ? `${fileName}：您存放的报告已达上限，请先删除不再需要的。`
    : `${fileName}：本站存放空间已满，请联系管理员。`
}

/** The last part of whatever the browser sent as a name, without what a file system or page could trip over. */
function toFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return clean === '' ? '未命名文件' : [...clean].slice(0, 120).join('')
}
