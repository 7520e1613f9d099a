import { connectAlone, disconnect } from './connection.js'

/** Which backup a restore brought into this database, by what the audit trail says. */
export async function findRestoreRecord(url: string, restore: string): Promise<string | undefined> {
  const client = await connectAlone(url)
  try {
    const trail = await client.query<{ found: boolean }>(`select to_regclass('audit_record') is not null as found`)
    if (trail.rows[0]?.found !== true) return undefined
    const { rows } = await client.query<{ backup: string }>(
      `select event ->> 'backup' as backup from audit_record
      where chain = 'site' and event ->> 'type' = 'backup.restored' and event ->> 'restore' = $1`,
      [restore],
    )
    return rows[0]?.backup
  } finally {
    await disconnect(client)
  }
}
