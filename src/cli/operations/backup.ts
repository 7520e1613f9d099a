import type { Command } from 'commander'
import type { RestoreFlags } from './run-backup.js'

/** `gongkai backup` and `gongkai restore`: 0 done, 1 done but something is missing, 2 not done. */
export function addBackupCommands(program: Command): void {
  // Only these two need the database's libraries; the other commands start without them.
  const load = () => import('./run-backup.js')
  program
    .command('backup')
    .description('备份数据库和文件，平台可以照常运行 (back up the database and the files of a running site)')
    .requiredOption('-o, --output <path>', '写入的文件，或放备份的目录 (a file, or the folder to put it in)')
    .action(async ({ output }: { output: string }) => (await load()).runBackup(output))
  program
    .command('restore')
    .description('把备份恢复到空的数据库和目录，并逐行核对 (restore into an empty place, and verify it there)')
    .argument('<backup>', '备份文件 (the backup)')
    .option('--check', '只核对备份文件，不恢复 (only read and check the backup)')
    .option('--digest <sha256>', '备份时显示的清单摘要，不符则不恢复 (refuse any backup but this one)')
    .option('--without-keys', '缺少密钥也恢复，加密的内容在密钥补齐前打不开 (although keys are missing)')
    .option('--despite-trail', '备份中的审计链有问题也恢复 (although the audit trail in it does not verify)')
    .action(async (path: string, flags: RestoreFlags) => (await load()).runRestore(path, flags))
}
