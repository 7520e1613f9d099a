import { exportTrail } from '../../service/audit/export-trail.js'
import { openTrailDatabase, type TrailDatabase } from '../../service/audit/open-trail-database.js'
import { readKeptHeads, type Unverifiable, verifyDatabase, verifyExport } from '../../service/audit/verify-trail.js'
import { EXIT } from '../exit-status.js'
import { readSettings } from '../settings.js'
import { explainVerification } from './verification-text.js'

export interface VerifyFlags {
  readonly heads?: string
  readonly json?: boolean
}

/** @throws Error with the sentence for whoever asked; `main` prints it and ends with status 2 */
export async function verifyAudit(
  path: string | undefined,
  { heads: headsPath, json = false }: VerifyFlags,
): Promise<void> {
  const heads = headsPath === undefined ? [] : await readKeptHeads(headsPath).catch(refuseFile(headsPath))
  if (typeof heads === 'string') throw new Error(explain(heads, headsPath ?? ''))
  const result =
    path === undefined
      ? await withDatabase(({ db }) => verifyDatabase(db, heads))
      : await verifyExport(path, heads).catch(refuseFile(path))
  if (typeof result === 'string') throw new Error(explain(result, path ?? ''))
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : explainVerification(result))
  const isSound = result.fileProblems.length + result.chainProblems.length === 0
  process.exitCode = isSound ? EXIT.clean : EXIT.findings
}

export async function exportAudit(output: string): Promise<void> {
  const header = await withDatabase(({ db }) => exportTrail(db, output).catch(refuseFile(output)))
  if (header === undefined) throw new Error(explain('no-trail', ''))
  process.stdout.write(`已导出 ${header.records} 条记录、${header.heads} 个链头到 ${output}（截至 ${header.at}）。\n`)
}

async function withDatabase<T>(use: (database: TrailDatabase) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = readSettings()
  const database = await openTrailDatabase({ databaseUrl, dataDir })
  if (database === undefined)
    throw new Error(`${dataDir} 中没有数据库。请设置 DATABASE_URL 或 DATA_DIR，或给出导出的文件。`)
  return use(database).finally(() => database.close())
}

function explain(reason: Unverifiable, path: string): string {
  switch (reason) {
    case 'no-trail':
      return '这个数据库里还没有审计链。先启动一次平台，数据表会自动建好。'
    case 'no-export':
      return `${path}：不是审计链的导出文件（第一行不是导出的标题行）。`
    case 'no-heads':
      return `${path}：其中没有链头，或有看不懂的行。`
  } // no default: a new reason must fail to compile here
}

/** Turns what the system says about a file into a sentence. */
const refuseFile = (path: string) => (error: unknown) => {
  const isSystemError = error instanceof Error && 'syscall' in error && 'code' in error && 'path' in error
  if (!isSystemError) throw error
  throw new Error(`${path}：不能读写（${error.code}），请检查路径和权限。`, { cause: error })
}
