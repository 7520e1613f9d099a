import type { BodyLine } from '../../api/bodies.js'
import type { ListedReport } from '../../api/reports.js'

/** Bodies of which no report on a year is there; public utilities file none, 条例第五十五条. */
export function listMissing(
  bodies: readonly Pick<BodyLine, 'id' | 'kind'>[],
  reports: readonly Pick<ListedReport, 'body'>[],
): readonly string[] {
  const there = new Set(reports.map(({ body }) => body))
  return bodies.filter(({ id, kind }) => kind !== 'public-utility' && !there.has(id)).map(({ id }) => id)
}
