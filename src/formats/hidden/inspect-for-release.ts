import { ok, type ReadResult } from '../refusal.js'
import { type InspectedFile, type InspectionResources, inspectFile } from './find-hidden-data.js'
import { collectPersonalData, type PersonalDatumInFile } from './find-personal-data-in-file.js'
import type { HiddenFinding } from './hidden-finding.js'

/** Everything that speaks against handing a file out as it is. */
export interface ReleaseInspection {
  readonly hidden: readonly HiddenFinding[]
  readonly personal: readonly PersonalDatumInFile[]
}

/** Both questions in one walk over the file: what its reader does not see, and which numbers of persons are in it. */
export async function inspectForRelease(
  file: InspectedFile,
  resources: InspectionResources,
): Promise<ReadResult<ReleaseInspection>> {
  const { personal, scan } = collectPersonalData()
  scan(file.name, { part: '文件名' }, false)
  const inspected = await inspectFile(file, resources, scan)
  return inspected.ok ? ok({ hidden: inspected.value, personal }) : inspected
}
