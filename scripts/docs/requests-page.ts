import {
  DECISION_CODES,
  DECISION_KINDS,
  type DecisionKind,
  MOVE_NAMES,
  MOVES,
  PROCEDURE_LETTERS,
  type RequestEventType,
  type RequestStatus,
  STATUS_NAMES,
} from '../../src/domain/request/index.js'
import { toCitationText } from '../../src/domain/statute/index.js'

const REMEDIES: Readonly<Record<DecisionKind['remedy'], string>> = {
  refusal: '先复议',
  'partial-refusal': '先复议（设定）',
  disputed: '复议或者诉讼（设定）',
  'other-decision': '复议或者诉讼',
  silence: '先复议（设定）',
  procedural: '无（设定）',
}

/** docs/law/requests.md: what may happen to a request when, how it may end, and with which letters. */
export function requestsPage(): string {
  return `# Requests

Generated from \`src/domain/request\` by \`npm run docs\`; do not edit.

## What may happen when

A move that is not in the row of the case's status is refused, with what may be done instead.

| event | name | from |
|---|---|---|
${(Object.keys(MOVES) as RequestEventType[]).map(moveRow).join('\n')}

## How a request may end

The officer picks one of these; the row of table three, the provision, the letter and the remedy follow from it.

| code | letter | row of table three | provision | remedy |
|---|---|---|---|---|
${DECISION_CODES.map((code) => {
  const { letter, outcome, citation, remedy }: DecisionKind = DECISION_KINDS[code]
  return `| ${code} | ${letter} | ${outcome === null ? '不计入' : `\`${outcome}\``} | ${toCitationText(citation)} | ${REMEDIES[remedy]} |`
}).join('\n')}

## Letters of the procedure

| code | letter | provision |
|---|---|---|
${Object.entries(PROCEDURE_LETTERS)
  .map(([code, { name, citation }]) => `| ${code} | ${name} | ${toCitationText(citation)} |`)
  .join('\n')}
`
}

function moveRow(type: RequestEventType): string {
  const from: readonly (RequestStatus | 'none')[] = MOVES[type].from
  return `| \`${type}\` | ${MOVE_NAMES[type]} | ${from.map((status) => STATUS_NAMES[status]).join('、')} |`
}
