import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from '../../src/storage/database.js'
import type { Database } from '../../src/storage/schema.js'

/** What it took the database to answer. */
export interface QueryWork {
  /** Tables that were read from one end to the other. */
  readonly scanned: readonly string[]
  readonly indexes: readonly string[]
  /** Rows that the tables gave, kept or thrown away. */
  readonly rows: number
}

/** A database of which can be asked how it answers. */
export interface WatchedDb {
  readonly db: Db
  /** Of the last query that is asked. */
  workOf(query: () => Promise<unknown>): Promise<QueryWork>
  /** How often the database is asked. */
  countQueries(ask: () => Promise<unknown>): Promise<number>
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly Plans?: readonly PlanNode[]
}

export function watchQueries(databaseUrl: string): WatchedDb {
  let asked: CompiledQuery | undefined
  let count = 0
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  // A pool has ended before its connections are closed: the database may be dropped while the last of them still is open.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log({ query }) {
      asked = query
      count += 1
    },
  })
  return {
    db,
    async workOf(query) {
      await query()
      if (asked === undefined) throw new Error('nothing was asked')
      const explain = CompiledQuery.raw(`explain (analyze, format json) ${asked.sql}`, [...asked.parameters])
      const { rows } = await db.executeQuery<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(explain)
      const [result] = rows
      if (result === undefined) throw new Error('no plan')
      return toWork(nodesOf(result['QUERY PLAN'][0].Plan))
    },
    async countQueries(ask) {
      const before = count
      await ask()
      return count - before
    },
  }
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

function toWork(nodes: readonly PlanNode[]): QueryWork {
  const ofTables = nodes.filter((node) => node['Relation Name'] !== undefined)
  return {
    scanned: ofTables.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? ''),
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
    rows: ofTables.reduce((sum, node) => sum + node['Actual Loops'] * rowsSeen(node), 0),
  }
}

const rowsSeen = (node: PlanNode): number =>
  node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
