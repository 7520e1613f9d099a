import pg from 'pg'
import type { Grant } from '../src/domain/access/index.js'
import type { BodyId } from '../src/domain/body/index.js'
import type { RequestServices } from '../src/service/requests/request-services.js'
import { median } from './measure.js'
import { listWantedLines } from './program.js'
import { row } from './row.js'

const PAGES = 40
const ROUNDS = Number(process.env.GONGKAI_BENCH_ROUNDS ?? 7)
const ON_A_PAGE = 50

const NUMBERS = `select no from request where body_id = $1 order by queue_on, id limit ${PAGES * ON_A_PAGE}`
const SEALED = `select no, sealed from request join request_text on request_id = id and part = 'wanted'
  where no = any($1)`

/** What was asked for in the cases of a page of the queue; beside it the query that finds the sealed texts. */
export async function compareWantedLines(url: string, services: RequestServices, body: BodyId): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const clerk: Grant = { role: 'clerk', body }
  const { rows } = await pool.query<{ readonly no: string }>(NUMBERS, [body])
  const pages = Array.from({ length: PAGES }, (_, page) =>
    rows.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE).map(({ no }) => no),
  )
  const bare = async (nos: readonly string[]): Promise<void> => void (await pool.query(SEALED, [nos]))
  const opened = async (nos: readonly string[]): Promise<void> => {
    const found = await listWantedLines(services, { grants: [clerk] }, { nos })
    if (!found.ok || found.value.some(({ wanted }) => wanted === null)) throw new Error('words are missing')
  }
  const times: Record<'bare' | 'opened', number[]> = { bare: [], opened: [] }
  for (let round = -2; round < ROUNDS; round += 1)
    for (const [name, read] of [['bare', bare] as const, ['opened', opened] as const]) {
      const began = performance.now()
      for (const nos of pages) await read(nos)
      if (round >= 0) times[name].push((performance.now() - began) / PAGES)
    }
  const [least, ours] = [median(times.bare), median(times.opened)]
  row(
    'words of a page',
    'sealed texts alone',
    `${ours.toFixed(2)} ms`,
    `${least.toFixed(2)} ms`,
    (ours / least).toFixed(2),
    '',
  )
  await pool.end()
}
