import { listOutdatedFiles, type OutdatedFile } from '../../storage/checked-reports/body-reports.js'
import { parseDigest } from '../../storage/files.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { checkFile, keepReport } from './keep-report.js'

export interface RecheckedReports {
  readonly rechecked: number
  /** Files that this program refuses to read: they keep the result they have. */
  readonly refused: number
}

const BATCH = 20

/**
 * Checks the files of bodies' reports again that an older program checked; for a job. Verdicts stay with the findings
 * that are found again. @param signal ends it between two files
 */
export async function recheckReports(
  services: CheckedReportServices,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<RecheckedReports> {
  const { db, engine } = services
  let [rechecked, refused, after] = [0, 0, '']
  for (;;) {
    const batch = await listOutdatedFiles(db, { engine, after, limit: BATCH })
    for (const file of batch) {
      if (signal?.aborted === true) return { rechecked, refused }
      const outcome = await recheck(services, file)
      if (outcome === 'rechecked') rechecked += 1
      if (outcome === 'refused') refused += 1
    }
    const last = batch.at(-1)
    if (last === undefined) return { rechecked, refused }
    after = last.digest
  }
}

async function recheck(
  services: CheckedReportServices,
  { digest: text, fileName }: OutdatedFile,
): Promise<'rechecked' | 'refused' | 'gone'> {
  const digest = parseDigest(text)
  const bytes = digest === undefined ? undefined : await services.files.get(digest)
  if (bytes === undefined) return 'gone'
  const checked = await checkFile(services, { fileName, bytes })
  if (!checked.ok) return 'refused'
  const given = { file: checked.value, bytes, by: null }
  await keepReport(services, given, async () => ({ value: undefined, changes: [] }))
  return 'rechecked'
}
