import { REPORT_RULES, type ReportRule } from '../../src/domain/report/index.js'
import { toCitationText } from '../../src/domain/statute/index.js'

const SEVERITIES = {
  error: 'error 不符',
  notice: 'notice 留意',
} as const

/** docs/findings.md: every rule that `gongkai check` applies, from the rules themselves. */
export function findingsPage(rules: readonly ReportRule[] = REPORT_RULES): string {
  const errors = rules.filter(({ severity }) => severity === 'error').length
  return `# Findings

Generated from the rules in \`src/domain/report\` by \`npm run docs\`; do not edit.

${rules.length} rules: ${errors} raise errors (the law, the form, or the report contradicting itself), ${rules.length - errors} raise notices (worth a look).
A finding is only raised on what was read: a figure that could not be read never makes a sum wrong.

| rule | severity | checks |
|---|---|---|
${rules.map((rule) => `| [\`${rule.id}\`](#${toAnchor(rule.id)}) | ${SEVERITIES[rule.severity]} | ${toCell(rule.summary)} |`).join('\n')}

${rules.map(ruleSection).join('\n')}`
}

function ruleSection(rule: ReportRule): string {
  const lines = [
    `- **Severity** ${SEVERITIES[rule.severity]}, for reports on ${rule.since} and later`,
    `- **Provision** ${rule.citation ? toCitationText(rule.citation) : 'none: an auditor’s check'}`,
    `- **Rule** ${rule.text}`,
    `- **Example** ${rule.example.given}`,
    `- **Finding** ${rule.example.finding}`,
    ...(rule.reading === undefined ? [] : [`- **Reading** ${rule.reading}`]),
  ]
  return `## ${rule.id}

${rule.summary}.

${lines.join('\n')}
`
}

/** As GitHub makes it: dots fall away. */
const toAnchor = (id: string): string => id.replaceAll('.', '')

const toCell = (text: string): string => text.replaceAll('|', '\\|')
