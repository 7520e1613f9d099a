import type pg from 'pg'

/** Branches, tellers and accounts as pgbench makes them at a scale, with fewer accounts: they are never in each other's way. */
export interface Ledger {
  /** One transaction like pgbench's own: three updates, a select, an insert, each sent by itself. */
  transact(client: pg.PoolClient): Promise<void>
}

const ACCOUNTS = 10_000

export async function openLedger(pool: pg.Pool, scale: number): Promise<Ledger> {
  for (const statement of [
    'create schema bench',
    'create table bench.branches (bid int primary key, balance int not null)',
    'create table bench.tellers (tid int primary key, bid int not null, balance int not null)',
    'create table bench.accounts (aid int primary key, bid int not null, balance int not null, filler char(84))',
    'create table bench.history (tid int, bid int, aid int, delta int, at timestamptz, filler char(22))',
    `insert into bench.branches select n, 0 from generate_series(1, ${scale}) n`,
    `insert into bench.tellers select n, 1 + (n - 1) / 10, 0 from generate_series(1, ${scale * 10}) n`,
    `insert into bench.accounts select n, 1 + (n - 1) / ${ACCOUNTS}, 0, '' from generate_series(1, ${scale * ACCOUNTS}) n`,
    'vacuum analyze bench.branches, bench.tellers, bench.accounts, bench.history',
  ])
    await pool.query(statement)
  const any = (count: number) => 1 + Math.floor(Math.random() * count)
  return {
    async transact(client) {
      const [aid, tid, bid, delta] = [any(scale * ACCOUNTS), any(scale * 10), any(scale), any(10_000) - 5_000]
      const send = (name: string, text: string, values: readonly number[]) =>
        client.query({ name, text, values: [...values] })
      await client.query('begin')
      await send('account', 'update bench.accounts set balance = balance + $1 where aid = $2', [delta, aid])
      await send('balance', 'select balance from bench.accounts where aid = $1', [aid])
      await send('teller', 'update bench.tellers set balance = balance + $1 where tid = $2', [delta, tid])
      await send('branch', 'update bench.branches set balance = balance + $1 where bid = $2', [delta, bid])
      await send(
        'history',
        "insert into bench.history (tid, bid, aid, delta, at, filler) values ($1, $2, $3, $4, current_timestamp, '')",
        [tid, bid, aid, delta],
      )
      await client.query('commit')
    },
  }
}
