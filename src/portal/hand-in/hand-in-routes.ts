import { type Context, Hono } from 'hono'
import { explainRefusal } from '../../formats/explain-refusal.js'
import { LIMITS } from '../../formats/limits.js'
import type { CheckedReportServices } from '../../service/checked-reports/checked-report-services.js'
import { type HandInResult, handInReport } from '../../service/checked-reports/hand-in-report.js'
import type { Site } from '../../web/site.js'
import { toFileName } from '../file-name.js'
import type { Messages } from '../messages/index.js'
import { handInPage, type TakenReport } from '../pages/hand-in-page.js'
import { type PortalEnv, wantsJson } from '../say.js'
import { show } from '../show.js'
import { readFormFiles } from './form-files.js'
import { ensureOwner } from './owner-cookie.js'
import { uploadGate } from './upload-gate.js'

/** Several files in one form, and the form's own bytes. */
const MOST_BYTES = LIMITS.fileBytes * 2
const MOST_FILES = 50
const MOST_PARTS = 100

/** Where files are handed in: a page, and one address that answers browsers with and without a script. */
export function handInRoutes(services: CheckedReportServices, site: Site): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  const { quota } = services

  routes.get('/check', (c) => {
    // Given out before the first file, or files sent side by side would each make an owner of their own.
    ensureOwner(c, site)
    c.header('cache-control', 'private, no-cache')
    return show(c, handInPage(c.var.view, { quota }))
  })

  const gate = uploadGate(MOST_BYTES)
  routes.post('/reports', gate, async (c) => {
    const files = await readFormFiles(c, 'files', MOST_PARTS)
    const { view } = c.var
    const { problems: sentences } = view.messages.check
    const refusal = refuseForm(sentences, files)
    if (files === undefined || refusal !== null) return answer(c, quota, { taken: [], problems: [refusal ?? ''] }, 400)
    const owner = ensureOwner(c, site)
    const taken: TakenReport[] = []
    const problems: string[] = []
    let status: 422 | 507 = 422
    for (const file of files) {
      if (c.req.raw.signal.aborted) break // nobody waits for the rest
      const fileName = toFileName(file.name)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const result = await handInReport(services, { fileName, bytes, owner })
      if (result.ok)
        taken.push({ fileName, href: view.href(`/r/${result.link}`), errors: result.errors, notices: result.notices })
      else problems.push(explainFailure(sentences, fileName, result))
      if (!result.ok && result.refusal === null && result.quota === 'all-bytes') status = 507
    }
    const [only] = taken
    if (problems.length > 0) return answer(c, quota, { taken, problems }, status)
    if (wantsJson(c)) return c.json({ taken, problems })
    return c.redirect(taken.length === 1 && only ? only.href : view.href('/mine'), 303)
  })
  return routes
}

type Sentences = Messages['check']['problems']

function refuseForm(sentences: Sentences, files: readonly File[] | undefined): string | null {
  if (files === undefined) return sentences.incomplete
  if (files.length === 0) return sentences.noFile
  return files.length > MOST_FILES ? sentences.tooMany(MOST_FILES) : null
}

function answer(
  c: Context<PortalEnv>,
  quota: CheckedReportServices['quota'],
  outcome: { readonly taken: readonly TakenReport[]; readonly problems: readonly string[] },
  status: 400 | 422 | 507,
) {
  if (wantsJson(c)) return c.json(outcome, status)
  return show(c, handInPage(c.var.view, { quota, ...outcome }), status)
}

function explainFailure(sentences: Sentences, fileName: string, result: Exclude<HandInResult, { ok: true }>): string {
  if (result.refusal !== null) return explainRefusal(fileName, result.refusal)
  return result.quota === 'own-files' ? sentences.ownFull(fileName) : sentences.allFull(fileName)
}
