import type { RestoreRefusal } from '../../service/backup/restore-backup.js'
import type { BackupRefusal } from '../../service/backup/write-backup.js'

export function explainBackupRefusal(refusal: BackupRefusal): string {
  switch (refusal.code) {
    case 'another-backup':
      return '另一个备份正在进行，请等它结束后再试。'
    case 'no-tables':
      return '这个数据库里还没有数据表。先启动一次平台，数据表会自动建好。'
    case 'target-exists':
      return `${refusal.path}：已有这个文件，不会覆盖；请换一个名字，或给出目录。`
    case 'not-readable':
      return `${refusal.path}：写入后读回的内容不一致，磁盘可能有问题；没有留下备份，请换一个位置。`
  } // no default: a new reason must fail to compile here
}

export function explainRestoreRefusal(path: string, refusal: RestoreRefusal): string {
  switch (refusal.code) {
    case 'no-backup':
      return `${path}：不是 gongkai backup 写的备份。`
    case 'damaged':
      return `${path}：备份不完整或被改动过${refusal.entry === null ? '' : `（${printable(refusal.entry)}）`}，不能恢复；请使用另一份备份。`
    case 'another-backup':
      return `${path}：不是要找的那份备份，它的清单摘要是 sha256:${refusal.digest}。`
    case 'other-migrations':
      return `${path}：备份来自更新的或另一个版本的程序（${refusal.names.slice(0, 3).map(printable).join('、')}），请用那个版本恢复。`
    case 'other-tables':
      return `${path}：备份中的数据表与它注明的版本不符（${refusal.names.slice(0, 3).map(printable).join('、')}），不能恢复。`
    case 'database-not-empty':
      return '数据库不是空的；只能恢复到空的数据库，请换一个 DATABASE_URL 或 DATA_DIR。'
    case 'folder-not-empty':
      return `${refusal.folder}：目录不是空的；只能恢复到空的目录，请换一个 DATA_DIR。`
    case 'keys-missing':
      return `缺少密钥 ${refusal.names.slice(0, 3).join('、')}：请先把备份时的密钥文件放到 KEYS_FILE（默认 DATA_DIR/keys.json）；确实没有时可加 --without-keys。`
    case 'rows-differ':
      return `数据表 ${refusal.table} 恢复后与备份不一致，没有恢复任何数据；请检查磁盘后重新恢复。`
    case 'files-differ':
      return '文件恢复后与备份不一致，恢复没有完成；请检查磁盘后重新恢复。'
    case 'trail-unsound':
      return `备份中的审计链有 ${refusal.problems} 处问题，可能被改动过，没有恢复；确认要用它时可加 --despite-trail。`
  } // no default: a new reason must fail to compile here
}

/** Turns what the system says about a file into a sentence. */
export function explainFileError(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const isSystemError = error instanceof Error && 'syscall' in error
  if (!isSystemError) throw error
  const sentence =
    code === 'ENOSPC' ? '磁盘空间不够，没有写完；请腾出空间后重试。' : `不能读写（${code}），请检查路径和权限。`
  throw new Error(`${path}：${sentence}`, { cause: error })
}

/** From a file that anyone may have made: nothing that a terminal would obey, and not too much of it. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 80)
