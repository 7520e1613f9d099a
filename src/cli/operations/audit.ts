import type { Command } from 'commander'
import type { VerifyFlags } from './run-audit.js'

/** `gongkai audit verify` and `gongkai audit export`: 0 nothing found, 1 something found, 2 nothing could be checked. */
export function addAuditCommand(program: Command): void {
  // Only these two need the database's libraries; the other commands start without them.
  const load = () => import('./run-audit.js')
  const audit = program.command('audit').description('核对、导出审计链 (check and export the audit trail)')
  audit
    .command('verify')
    .description('核对审计链：数据库，或导出的文件 (check the trail of the database, or an export)')
    .argument('[export]', '导出的文件；不给则核对 DATABASE_URL 或 DATA_DIR 中的数据库 (an export; else the database)')
    .option('--heads <file>', '另外保存的链头：以前的导出，或门户上公布的 (heads kept elsewhere, to be held to)')
    .option('--json', '输出一个 JSON 对象 (one JSON object)')
    .action(async (path: string | undefined, flags: VerifyFlags) => (await load()).verifyAudit(path, flags))
  audit
    .command('export')
    .description('把整个审计链导出为 JSONL (write the whole trail as JSONL)')
    .requiredOption('-o, --output <file>', '写入文件 (write to a file)')
    .action(async ({ output }: { output: string }) => (await load()).exportAudit(output))
}
