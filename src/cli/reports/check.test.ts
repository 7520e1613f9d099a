import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { printing, putReport } from '../../../testing/cli/report-folder.js'
import { jsonLines, runGongkai, temporaryFolder } from '../../../testing/cli/run-gongkai.js'

const folder = temporaryFolder()
afterAll(folder.remove)
const here = (...names: readonly string[]) => join(folder.path, ...names)

interface Checked {
  readonly file: string
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly cells: readonly string[] }[]
}

async function check(args: readonly string[]) {
  const result = await runGongkai(['check', '--json', ...args], folder.path)
  const reports = jsonLines<Checked>(result.stdout)
  return { ...result, reports, rules: reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)) }
}

const GRANTED = 'requests.outcomes.granted.research'
const wrongCount = printing({ [GRANTED]: 9_999 })

putReport(folder.path, 'sound.html')
putReport(folder.path, 'wrong.html', { change: wrongCount })
writeFileSync(here('not-readable.docx'), 'PK\u0003\u0004')

describe('exit status', () => {
  test('0 where nothing is found', async () => {
    const { status, rules, stderr } = await check(['sound.html'])
    expect({ status, rules, stderr }).toEqual({ status: 0, rules: [], stderr: '' })
  })

  test('1 where something is found, named at its cell', async () => {
    const { status, reports } = await check(['wrong.html'])
    expect(status).toBe(1)
    expect(reports[0]?.findings.some(({ cells }) => cells.includes(GRANTED))).toBe(true)
  })

  test('2 where a file could not be read, above findings', async () => {
    const { status, reports } = await check(['wrong.html', 'not-readable.docx', 'sound.html'])
    expect(status).toBe(2)
    expect(reports.map(({ file }) => file)).toEqual(['wrong.html', 'sound.html'])
  })

  test('2 where a file is not there, or an option is not understood', async () => {
    expect((await check(['sound.html', 'nowhere.html'])).status).toBe(2)
    expect((await check(['sound.html', '--body-kind', 'village'])).status).toBe(2)
    expect((await check(['sound.html', '--published-on', '2025-02-30'])).status).toBe(2)
    expect((await runGongkai(['check'], folder.path)).status).toBe(2)
    expect((await runGongkai(['check', '--json', '--csv', 'sound.html'], folder.path)).status).toBe(2)
    expect((await runGongkai(['check', 'sound.html', '--previous', 'nowhere.html'], folder.path)).status).toBe(2)
  })

  test('0 for help and for the version', async () => {
    expect((await runGongkai(['--help'], folder.path)).status).toBe(0)
    expect((await runGongkai(['--version'], folder.path)).stdout).toMatch(/^\d+\.\d+\.\d+/)
  })

  test('read never reports findings', async () => {
    expect((await runGongkai(['read', '--json', 'wrong.html'], folder.path)).status).toBe(0)
  })
})

describe('last year', () => {
  const previous = { from: 2023, to: 2023, seed: 5 }
  const current = { from: 2024, to: 2024, seed: 5 }
  const lastCarried = printing({ 'requests.carriedForward.total': 77, 'requests.carriedForward.naturalPerson': 77 })

  test('given by --previous', async () => {
    putReport(folder.path, 'previous.html', { ...previous, change: lastCarried })
    putReport(folder.path, 'current.html', current)
    const { rules } = await check(['current.html', '--previous', 'previous.html'])
    expect(rules).toContain('continuity.brought-forward')
    expect((await check(['current.html'])).rules).not.toContain('continuity.brought-forward')
  })

  test.each([
    ['earlier', ['2023.html', '2024.html']],
    ['later', ['2024.html', '2023.html']],
  ])('found by itself among the files of one call, given %s', async (_, names) => {
    mkdirSync(here('pair'), { recursive: true })
    putReport(here('pair'), '2023.html', { ...previous, change: lastCarried })
    putReport(here('pair'), '2024.html', current)
    const { reports } = await check(names.map((name) => here('pair', name)))
    const byFile = Object.fromEntries(reports.map(({ file, findings }) => [file, findings.map(({ rule }) => rule)]))
    expect(byFile['2024.html']).toContain('continuity.brought-forward')
    expect(byFile['2023.html']).not.toContain('continuity.brought-forward')
    expect(reports.map(({ file }) => file)).toEqual(names)
  })
})

describe('what is known beside the report', () => {
  test('--body-kind decides whether rules may be made', async () => {
    const change = printing({ 'disclosure.rules.inForce': 3 })
    putReport(folder.path, 'rules.html', { change })
    const severity = async (kind: string) => {
      const { reports } = await check(['rules.html', '--body-kind', kind])
      return reports[0]?.findings.find(({ rule }) => rule === 'disclosure.rules-power')?.severity
    }
    expect(await severity('township')).toBe('error')
  })

  test('--due-day is what a local notice has set, for one kind of body and another', async () => {
    putReport(folder.path, 'noticed.html', { from: 2024, to: 2024 })
    const published = ['noticed.html', '--body-kind', 'department', '--published-on', '2025-01-28']
    expect((await check(published)).rules).not.toContain('dates.published-late')
    const days = ['--due-day', 'township=02-20', '--due-day', 'department=01-26']
    expect((await check([...published, ...days])).rules).toContain('dates.published-late')
    expect((await check([...published, '--due-day', 'department=02-30'])).status).toBe(2)
  })

  test('--published-on says whether it came in time', async () => {
    putReport(folder.path, 'dated.html', { from: 2024, to: 2024 })
    const late = await check(['dated.html', '--published-on', '2025-06-30'])
    expect(late.rules).toContain('dates.published-late')
    const early = await check(['dated.html', '--published-on', '2025-01-15'])
    expect(early.rules).not.toContain('dates.published-late')
  })
})

test('rules lists every rule with its provision and an example', async () => {
  const { stdout, status } = await runGongkai(['rules', '--json'], folder.path)
  const rules = jsonLines<Record<string, unknown>>(stdout)
  expect(status).toBe(0)
  expect(rules.length).toBeGreaterThan(35)
  for (const rule of rules) {
    expect(Object.keys(rule)).toEqual(['id', 'severity', 'citation', 'text', 'summary', 'since', 'example'])
    expect(['error', 'notice']).toContain(rule.severity)
  }
  const text = await runGongkai(['rules'], folder.path)
  expect(text.stdout).toContain('requests.balance  [不符]')
})
