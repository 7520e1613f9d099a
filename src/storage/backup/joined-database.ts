import { Kysely, PostgresDialect, PostgresDriver } from 'kysely'
import type pg from 'pg'
import type { Db } from '../database.js'
import type { Database } from '../schema.js'

/**
 * The queries of others inside a transaction that has begun: theirs are part of it, and end with it. Who fails in one
 * throws, and the whole is rolled back.
 */
export function joinTransaction(client: pg.Client): Db {
  const connection = { query: client.query.bind(client), release: () => undefined }
  const pool = { connect: async () => connection, end: async () => undefined } as unknown as pg.Pool
  const dialect = new PostgresDialect({ pool })
  const driver = new JoinedDriver({ pool })
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  })
}

class JoinedDriver extends PostgresDriver {
  override async beginTransaction(): Promise<void> {}
  override async commitTransaction(): Promise<void> {}
  override async rollbackTransaction(): Promise<void> {}
}
