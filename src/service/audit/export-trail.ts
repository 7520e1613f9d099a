import { type TrailHeader, toTrailLine } from '../../domain/audit/index.js'
import { readTrail, type Trail } from '../../storage/audit/read-trail.js'
import type { Db } from '../../storage/database.js'
import { writeLines } from './trail-file.js'

/** Writes the whole trail as it stands at one moment into a file. @returns `undefined` when there is no trail yet */
export async function exportTrail(db: Db, path: string): Promise<TrailHeader | undefined> {
  return readTrail(db, async (trail) => {
    const header = headerOf(trail)
    await writeLines(path, linesOf(trail, header))
    return header
  })
}

const headerOf = ({ at, heads, recordCount }: Trail): TrailHeader => ({
  format: 'gongkai-audit',
  version: 1,
  at,
  heads: heads.length,
  records: recordCount,
})

async function* linesOf({ heads, records }: Trail, header: TrailHeader): AsyncGenerator<string> {
  yield toTrailLine(header)
  for (const head of heads) yield toTrailLine(head)
  for await (const record of records()) yield toTrailLine(record)
}
