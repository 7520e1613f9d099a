import {
  CONDITIONS,
  explainWhen,
  LETTER_CODES,
  LETTER_FORMS,
  letterTitle,
  NATIONAL_WORDINGS,
  PLACEHOLDER_IDS,
  PLACEHOLDERS,
  type Recipient,
  SERIES,
  type When,
  type WordingBlock,
} from '../../src/domain/letter/index.js'
import { LETTERS, type LetterCode } from '../../src/domain/request/index.js'
import { toCitationText } from '../../src/domain/statute/index.js'

const RECIPIENTS: Readonly<Record<Recipient, string>> = {
  applicant: '申请人',
  'third-party': '第三方',
  'co-maker': '共同制作机关',
  'other-agency': '其他机关',
  office: '本机关存档',
}

/** docs/law/letters.md: every letter as it is worded unless a body words it otherwise. */
export function lettersPage(): string {
  return `# Letters

Generated from \`src/domain/letter\` by \`npm run docs\`; do not edit. 花括号中的项目按案件填入；〔〕中是这一段出现的条件。文号、主送、救济途径、署名和成文日期
由系统写明，不在其内。A body may word them its own way: [docs/tasks/adapt-letters.md](../tasks/adapt-letters.md).

${LETTER_CODES.map(letterSection).join('\n\n')}

## 可以填入的项目

| 项目 | 什么时候有 | 只用于 |
|---|---|---|
${PLACEHOLDER_IDS.map((id) => {
  const { label, given, isPersonal, isParticular } = PLACEHOLDERS[id]
  const users = LETTER_CODES.filter((code) => LETTER_FORMS[code].particular.includes(id))
  const only = isPersonal ? '给申请人的和存档的文书' : isParticular ? users.join('、') : '各种文书'
  return `| {${label}} | ${given === null ? '每件都有' : CONDITIONS[given]} | ${only} |`
}).join('\n')}
`
}

function letterSection(code: LetterCode): string {
  const { to, series, says } = LETTER_FORMS[code]
  const { name, citation } = LETTERS[code]
  const facts = [
    `发给${RECIPIENTS[to]}`,
    `标题《${letterTitle(code)}》`,
    series === null ? '没有文号' : `文号类别${SERIES[series]}`,
    `依据${toCitationText(citation)}`,
    ...(says.length === 0 ? [] : [`必须写明${says.map((id) => `{${PLACEHOLDERS[id].label}}`).join('')}`]),
  ]
  return `## ${code} ${name}

${facts.join('；')}。

${NATIONAL_WORDINGS[code].flatMap(blockLines).join('\n')}`
}

const blockLines = (block: WordingBlock): readonly string[] =>
  block.kind === 'paragraph'
    ? [`- ${conditionOf(block.when)}${block.text}`]
    : block.rows.map(
        ({ when, label, text }) =>
          `- ${conditionOf([...block.when, ...when])}${label}：${text === '' ? '（留空）' : text}`,
      )

const conditionOf = (when: readonly When[]): string => (when.length === 0 ? '' : `〔${explainWhen(when)}〕`)
