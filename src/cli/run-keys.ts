import { openKeyRing, rotateKeys } from '../service/keys/key-file.js'
import { readSettings } from './settings.js'

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
