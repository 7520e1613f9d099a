import type { Db, DbTransaction } from '../database.js'

/**
 * A transaction in the place of a database: what begins a transaction of its own on it takes part in this one instead,
 * and is saved with it or not at all.
 */
export function joinTransaction(transaction: DbTransaction): Db {
  const joined = { execute: <T>(work: (inner: DbTransaction) => Promise<T>): Promise<T> => work(transaction) }
  return new Proxy<Db>(transaction, {
    get(target, name) {
      if (name === 'transaction') return () => joined
      // Its methods read private fields, which a proxy does not have.
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
