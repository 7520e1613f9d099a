import type { Command } from 'commander'
import { REPORT_RULES } from '../../domain/report/index.js'
import { toCitationText } from '../../domain/statute/index.js'

/** `gongkai rules`: what is checked, under which provision, with an example. */
export function addRulesCommand(program: Command): void {
  program
    .command('rules')
    .description('列出全部核对规则及其依据 (list the rules with citation and example)')
    .option('--json', '每行一个 JSON 对象 (one JSON object a line)')
    .action(({ json = false }: { json?: boolean }) => {
      for (const rule of REPORT_RULES) {
        const citation = rule.citation === null ? null : toCitationText(rule.citation)
        if (json) {
          const { id, severity, text, summary, since, example } = rule
          process.stdout.write(`${JSON.stringify({ id, severity, citation, text, summary, since, example })}\n`)
          continue
        }
        const severity = rule.severity === 'error' ? '不符' : '留意'
        process.stdout.write(
          `${rule.id}  [${severity}]\n  ${rule.text}\n  ${rule.summary}\n  依据：${citation ?? '审核惯例，无明文依据'}\n` +
            `  例：${rule.example.given}\n  →　${rule.example.finding}\n\n`,
        )
      }
    })
}
