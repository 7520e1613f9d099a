import { CLOCK_RULE_IDS, type ClockRule, clockRule, type Length } from '../../src/domain/clock/index.js'
import { toCitationText } from '../../src/domain/statute/index.js'

const UNITS = { 'working-days': '个工作日', days: '日（自然日）', months: '个月' } as const
const toLength = ({ unit, count }: Length): string => (count === 0 ? '当日' : `${count}${UNITS[unit]}`)

/** docs/law/clocks.md: every period that is counted, from the rules themselves. */
export function clocksPage(): string {
  const rules = CLOCK_RULE_IDS.map((id) => clockRule(id))
  return `# Periods

Generated from the rules in \`src/domain/clock\` by \`npm run docs\`; do not edit.

${rules.length} periods. \`gongkai due --rule ID --received DATE\` counts each and shows every step.
The day of the event is never counted; a year whose holidays are not loaded is refused.

| rule | period | length |
|---|---|---|
${rules.map((rule) => `| [\`${rule.id}\`](#${rule.id.replaceAll('.', '')}) | ${rule.name} | ${toLength(rule.length)} |`).join('\n')}

${rules.map(ruleSection).join('\n')}`
}

function ruleSection(rule: ClockRule): string {
  const lines = [
    `- **Provision** ${toCitationText(rule.citation)}`,
    `- **Rule** ${rule.text}`,
    `- **Counted from** ${rule.starts}, on ${rule.since} and later`,
    ...(rule.follows === undefined ? [] : [`- **Follows** \`${rule.follows}\``]),
    ...(rule.reading === undefined ? [] : [`- **Reading** ${rule.reading}`]),
    `- **Example** ${rule.example.start} → ${rule.example.due}：${rule.example.why}`,
  ]
  return `## ${rule.id}

${rule.name}: ${toLength(rule.length)}.

${lines.join('\n')}
`
}
