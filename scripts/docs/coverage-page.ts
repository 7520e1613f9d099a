import { CLOCK_RULE_IDS } from '../../src/domain/clock/index.js'
import {
  type Article,
  CHAPTERS,
  CITED_AS_A_WHOLE,
  type Coverage,
  INSTRUMENTS,
  REGULATION_ARTICLES,
  REGULATION_COVERAGE,
  regulation,
} from '../../src/domain/statute/index.js'

/** docs/law/coverage.md: what became of every article of the Regulation. */
export function coveragePage(): string {
  const { name, number } = INSTRUMENTS.regulation
  const rows = Object.values(REGULATION_COVERAGE)
  const count = (status: Coverage['status']): number => rows.filter((row) => row.status === status).length
  return `# Coverage of the law

Generated from \`src/domain/statute\` by \`npm run docs\`; do not edit.
The outlines are ours, to find one's way; the text in force is the instrument's own.

## 《${name}》（${number}）

${rows.length} articles: ${count('encoded')} encoded in rules, ${count('procedural')} served by a part of the program, ${count('not-encoded')} read and not encoded, with the reason.

${CHAPTERS.map(chapterSection).join('\n')}
## Other instruments cited

| instrument | how |
|---|---|
${Object.entries(CITED_AS_A_WHOLE)
  .map(([id, how]) => {
    const { name: title, number: no } = INSTRUMENTS[id as keyof typeof CITED_AS_A_WHOLE]
    return `| 《${title}》（${no}） | ${how} |`
  })
  .join('\n')}
`
}

function chapterSection(chapter: Article['chapter']): string {
  const articles = REGULATION_ARTICLES.filter((article) => article.chapter === chapter)
  return `### ${chapter}

| article | outline | here |
|---|---|---|
${articles.map(articleRow).join('\n')}
`
}

const articleRow = ({ number, outline }: Article): string =>
  `| ${regulation(number).place} | ${outline} | ${coverageText(REGULATION_COVERAGE[number])} |`

function coverageText(coverage: Coverage | undefined): string {
  switch (coverage?.status) {
    case undefined:
      throw new Error('an article has no row in the coverage')
    case 'encoded':
      return `encoded: ${coverage.rules.map(ruleLink).join(', ')}`
    case 'procedural':
      return `procedural: ${coverage.where}`
    case 'not-encoded':
      return `not encoded: ${coverage.why}`
  }
}

/** A rule has its section among the periods or among the findings. */
function ruleLink(rule: string): string {
  const page = CLOCK_RULE_IDS.some((id) => id === rule) ? 'clocks.md' : '../findings.md'
  return `[\`${rule}\`](${page}#${rule.replaceAll('.', '')})`
}
