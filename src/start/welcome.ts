import { ROLE_NAMES } from '../domain/access/index.js'
import { toChineseDate } from '../domain/calendar/index.js'
import type { DemoCounty } from '../service/demo/demo-county.js'
import type { ExampleRequest } from '../service/demo/example-requests.js'
import type { SignIns } from '../service/demo/sign-ins.js'

/** What a newcomer is told at every start: an account in every role, and the day on which the demonstration stands. */
export function signInTable({ name, today, people }: DemoCounty, signIns: SignIns, address: string): string {
  const shown = people.flatMap(({ shown: role, account, displayName }) =>
    role === undefined ? [] : [{ role: ROLE_NAMES[role], displayName, account, password: signIns[account] ?? '' }],
  )
  const rows = shown.map(
    ({ role, displayName, account, password }) =>
      `  ${wide(role, 16)}${wide(displayName, 10)}${account.padEnd(14)}${password}`,
  )
  return [
    '',
    `演示：${name}（想象中的县），演示日期 ${toChineseDate(today)}。`,
    `A demonstration in an imaginary county; its clock stands on ${today}. A real one: npm start -- --empty`,
    `工作人员登录 · staff sign in at ${address}console/`,
    ...rows,
    '',
  ].join('\n')
}

/** How whoever tries the demonstration follows a request as its applicant. */
export function exampleTable(examples: readonly ExampleRequest[], address: string): string {
  if (examples.length === 0) return ''
  const rows = examples.map(({ no, queryCode, status, asks }) => `  ${no}  ${queryCode}  ${wide(status, 14)}${asks}`)
  return [`申请人查询（申请编号、查询码）· follow a request at ${address}follow`, ...rows, ''].join('\n')
}

/** Padded by the columns it takes on a terminal, where a Chinese character takes two. */
const wide = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(1, columns - [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0)))
