import { ok, type ReadResult } from '../refusal.js'
import { type InspectedFile, type InspectionResources, inspectFile } from './find-hidden-data.js'
import { collectPersonalData, type PersonalDatumInFile } from './find-personal-data-in-file.js'
import type { HiddenFinding, HiddenPlace } from './hidden-finding.js'

/** What somebody has to look at, since no program reads it. */
export interface UnreadParts {
  readonly at: HiddenPlace
  /** One sentence in plain Chinese. */
  readonly sentence: string
}

/** Everything that speaks against handing a file out as it is. */
export interface ReleaseInspection {
  readonly hidden: readonly HiddenFinding[]
  readonly personal: readonly PersonalDatumInFile[]
  /** Null where all of it was read. */
  readonly unread: UnreadParts | null
}

/** All questions in one walk: what its reader does not see, which numbers of persons are in it, what nobody read. */
export async function inspectForRelease(
  file: InspectedFile,
  resources: InspectionResources,
): Promise<ReadResult<ReleaseInspection>> {
  const { personal, scan } = collectPersonalData()
  let hasText = false
  const inspected = await inspectFile(file, resources, (text, at, isHidden) => {
    hasText ||= !isHidden && /\S/.test(text)
    scan(text, at, isHidden)
  })
  if (!inspected.ok) return inspected
  const { findings, unread } = inspected.value
  return ok({ hidden: findings, personal, unread: describeUnread(unread, hasText) })
}

function describeUnread(places: readonly HiddenPlace[], hasText: boolean): UnreadParts | null {
  const [first] = places
  const pages = places.flatMap(({ page }) => (page === undefined ? [] : [page]))
  if (first !== undefined && pages.length > 0)
    return { at: first, sentence: `第 ${rangesOf(pages)} 页是图像，程序读不出文字，须由人逐页核对。` }
  if (first !== undefined || !hasText)
    return { at: first ?? {}, sentence: '文件是图片或者扫描件，程序读不出文字，须由人逐页核对。' }
  return null
}

/** 「1–3、7」 */
function rangesOf(pages: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const page of pages) {
    const range = ranges.at(-1)
    if (range !== undefined && page === range.last + 1) range.last = page
    else ranges.push({ first: page, last: page })
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join('、')
}
