import { join } from 'node:path'
import { openTrailDatabase } from '../../service/audit/open-trail-database.js'
import { openKeyRing, removeKey, rotateKeys } from '../../service/keys/key-file.js'
import { findKeyUse, type KeyUseReport, type UsedKey } from '../../service/keys/key-use.js'
import { openStoredFiles } from '../../service/keys/stored-files.js'
import { EXIT } from '../exit-status.js'
import { readSettings } from '../settings.js'

/** @throws StorageRefusal with the sentence for whoever asked; `main` prints it and ends with status 2 */
export async function listKeys(json: boolean): Promise<void> {
  const { keysFile: path } = readSettings()
  const keys = (await openKeyRing(path, { mayCreate: false })).list()
  if (json) {
    process.stdout.write(`${JSON.stringify({ file: path, keys })}\n`)
    return
  }
  for (const { name, madeAt, isCurrent } of keys)
    process.stdout.write(`${name}  ${madeAt}  ${isCurrent ? '当前 (current)' : '仍可打开旧数据 (still opens)'}\n`)
}

export async function addKey(): Promise<void> {
  const { keysFile: path } = readSettings()
  const name = await rotateKeys(path)
  process.stdout.write(
    `新密钥 ${name} 已写入 ${path}。请立即备份这个文件；旧数据会由后台任务改用新密钥。\n` +
      `The new key is in place: back the file up now. A job seals older data anew.\n`,
  )
}

/** @throws Error with the sentence for whoever asked; `main` prints it and ends with status 2 */
export async function showKeyUse(json: boolean): Promise<void> {
  const { keys, missing } = await lookAtUse()
  process.exitCode = missing.length > 0 ? EXIT.findings : EXIT.clean
  if (json) {
    process.stdout.write(`${JSON.stringify({ keys, missing })}\n`)
    return
  }
  for (const key of keys) {
    const { secrets, requests, files } = key.uses
    process.stdout.write(`${key.name}  动态口令 ${secrets}，申请 ${requests}，文件 ${files}  ${standingOf(key)}\n`)
  }
  for (const { name, values } of missing)
    process.stdout.write(`${name}  不在密钥文件里，有 ${values} 项数据打不开 (missing: they do not open)\n`)
}

const standingOf = ({ isCurrent, isFirst, mayRetire }: UsedKey): string => {
  if (isCurrent) return '当前 (current)'
  if (isFirst) return '查询码、身份摘要等以它计算，不能停用 (digests are made with it: it stays)'
  return mayRetire
    ? '可以停用；以前的备份仍要它才能打开 (may go; older backups still need it)'
    : '仍要使用 (still needed)'
}

/** @throws Error with the sentence for whoever asked; `main` prints it and ends with status 2 */
export async function retireKey(name: string): Promise<void> {
  const { keysFile: path } = readSettings()
  const key = (await lookAtUse()).keys.find((each) => each.name === name)
  if (key === undefined) throw new Error(`密钥文件 ${path} 里没有 ${name}。`)
  if (!key.mayRetire) throw new Error(`${name} ${standingOf(key)}，没有停用。`)
  if (!(await removeKey(path, name))) throw new Error(`${name} 没有停用，请重试。`)
  process.stdout.write(`${name} 已停用。它停用以前的备份仍要它才能打开，请留好那时的密钥文件。\n`)
}

async function lookAtUse(): Promise<KeyUseReport> {
  const { keysFile, databaseUrl, dataDir } = readSettings()
  const keys = await openKeyRing(keysFile, { mayCreate: false })
  const database = await openTrailDatabase({ databaseUrl, dataDir })
  if (database === undefined) throw new Error(`${dataDir} 中没有数据库。请设置 DATABASE_URL 或 DATA_DIR。`)
  try {
    return await findKeyUse({ db: database.db, files: openStoredFiles(join(dataDir, 'files')), keys })
  } finally {
    await database.close()
  }
}
