import { sql } from 'kysely'
import pg from 'pg'
import type { Grant } from '../src/domain/access/index.js'
import type { BodyId } from '../src/domain/body/index.js'
import type { RequestServices } from '../src/service/requests/request-services.js'
import { median } from './measure.js'
import { listQueue, queuePage } from './program.js'
import { row } from './row.js'

const PAGES = 40
const ROUNDS = Number(process.env.GONGKAI_BENCH_ROUNDS ?? 7)
const ON_A_PAGE = 50

const COLUMNS = `no, version, status, matter, channel, applicant, submitted_on, received_on, decided_on, due_kind, due_on,
  due_left, assignee_id, queue_on, id`
const KEYSET = `select ${COLUMNS} from request where body_id = $1 and (queue_on, id) > ($2, $3)
  order by queue_on, id limit ${ON_A_PAGE + 1}`

/** Pages of the queue, one after the other, as somebody leafs; beside them the query that finds the same lines. */
export async function compareQueue(url: string, services: RequestServices, bodies: readonly BodyId[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const [body] = bodies
  if (body === undefined) throw new Error('no body')
  const bare = async (): Promise<void> => {
    let after: readonly [string, string] = ['2000-01-01', '']
    for (let page = 0; page < PAGES; page += 1) {
      const { rows } = await pool.query<{ queue_on: string; id: string }>(KEYSET, [body, ...after])
      const last = rows[ON_A_PAGE - 1]
      if (last !== undefined) after = [last.queue_on, last.id]
    }
  }
  const leaf = (grant: Grant) => async (): Promise<void> => {
    const query = { body: null, statuses: null, assignee: null, deadline: null, limit: ON_A_PAGE }
    let cursor: string | null = null
    for (let page = 0; page < PAGES; page += 1) {
      const found: Awaited<ReturnType<typeof listQueue>> = await listQueue(
        services,
        { grants: [grant] },
        { ...query, cursor },
      )
      if (!found.ok || found.value.items.length < ON_A_PAGE) throw new Error('no full page')
      cursor = found.value.next
    }
  }
  const contenders = [bare, leaf({ role: 'clerk', body }), leaf({ role: 'supervisor', body: 'county' as BodyId })]
  const times = contenders.map((): number[] => [])
  for (let round = -2; round < ROUNDS; round += 1)
    for (const [index, run] of contenders.entries()) {
      const began = performance.now()
      await run()
      if (round >= 0) times[index]?.push((performance.now() - began) / PAGES)
    }
  const [least = Number.NaN, own = Number.NaN, all = Number.NaN] = times.map(median)
  const tell = (name: string, product: number, goal: string) =>
    row(
      name,
      'bare keyset query',
      `${product.toFixed(2)} ms`,
      `${least.toFixed(2)} ms`,
      (product / least).toFixed(2),
      goal,
    )
  tell('queue of one body', own, '≤ 3')
  tell(`queue of ${bodies.length} bodies`, all, '')
  await pool.end()
  const asked = { statuses: null, assignee: null, due: null, after: null, limit: ON_A_PAGE + 1 }
  for (const of of [[body], bodies])
    row(`plan for ${of.length === 1 ? 'one' : of.length}`, await planOf(services, { ...asked, bodies: of }))
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Heap Fetches'?: number
  readonly Plans?: readonly PlanNode[]
}

/** The kinds of steps in which the database finds a page, from the outermost in. */
async function planOf({ db }: RequestServices, query: Parameters<typeof queuePage>[0]): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>`
    explain (analyze, format json) ${queuePage(query)}`.execute(db)
  const tell = (node: PlanNode): string[] => {
    const { 'Relation Name': table, 'Heap Fetches': fetches } = node
    const what = [node['Node Type'], ...(table === undefined ? [] : [`on ${table}`])].join(' ')
    return [fetches === undefined ? what : `${what} (${fetches} heap fetches)`, ...(node.Plans ?? []).flatMap(tell)]
  }
  return (rows[0]?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => tell(Plan)).join(' > ')
}
