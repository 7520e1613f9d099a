import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printing, putReport } from '../../../testing/cli/report-folder.js'
import { jsonLines, runGongkai, startGongkai, temporaryFolder } from '../../../testing/cli/run-gongkai.js'

const folder = temporaryFolder()
afterAll(folder.remove)
const here = (name: string) => join(folder.path, name)
const content = (name: string) => (existsSync(here(name)) ? readFileSync(here(name), 'utf8') : '')

beforeAll(() => {
  for (let seed = 1; seed <= 120; seed += 1) {
    const change = seed % 7 === 0 ? printing({ 'requests.outcomes.granted.research': 9_999 }) : undefined
    putReport(here('reports'), `${String(seed).padStart(3, '0')}.html`, { seed, ...(change && { change }) })
  }
})

/** Starts a run and kills it without warning once its file holds so much. */
async function interrupt(args: readonly string[], watched: string, bytes: number): Promise<void> {
  const child = startGongkai(args, folder.path)
  const gone = new Promise((resolve) => child.once('close', resolve))
  while (content(watched).length < bytes && child.exitCode === null) await new Promise((done) => setTimeout(done, 5))
  child.kill('SIGKILL')
  await gone
}

const cases: readonly (readonly [string, readonly string[], (output: string) => string])[] = [
  ['read --json', ['read', '--json'], (output) => output],
  ['check --json', ['check', '--json'], (output) => `${output}.readings.jsonl`],
  ['check --csv', ['check', '--csv'], (output) => `${output}.readings.jsonl`],
]

test.each(cases)('%s: a killed run goes on to the same output', { timeout: 120_000 }, async (name, args, watchedOf) => {
  const [whole, output] = [`whole-${name}`, `resumed-${name}`]
  const expected = await runGongkai([...args, '-o', whole, 'reports'], folder.path)
  const given = [...args, '--resume', '-o', output, 'reports']
  await interrupt(given, watchedOf(output), 200_000)
  expect(content(watchedOf(output)).length).toBeGreaterThan(0)
  const resumed = await runGongkai(given, folder.path)
  expect(resumed.stderr).toMatch(/接着上次：已完成 [1-9]\d* 个/)
  expect(content(output)).toBe(content(whole))
  expect(resumed.status).toBe(expected.status)
  expect(existsSync(here(`${output}.readings.jsonl`))).toBe(false)
})

test('a resumed run of a finished one reads nothing again and says the same', async () => {
  const args = ['read', '--json', '--resume', '-o', 'twice.jsonl', 'reports']
  await runGongkai(args, folder.path)
  const once = content('twice.jsonl')
  const again = await runGongkai(args, folder.path)
  expect(again.stderr).toContain('还有 0 个')
  expect(content('twice.jsonl')).toBe(once)
})

test('a last line that lost its end, and words with line ends of other kinds, are gone on from', async () => {
  const given = ['reports/001.html', 'reports/002.html', 'reports/003.html']
  const args = ['read', '--json', '--resume', '-o', 'cut.jsonl', ...given]
  const whole = await runGongkai(['read', '--json', ...given], folder.path)
  const [first = '', second = ''] = whole.stdout.split('\n')
  const withSeparator = JSON.stringify({ ...JSON.parse(first), title: '云溪县\u2028年度报告' })
  writeFileSync(here('cut.jsonl'), `${withSeparator}\n${second}`)
  await runGongkai(args, folder.path)
  expect(content('cut.jsonl')).toBe(whole.stdout.replace(first, withSeparator))
})

test('a report whose check is given up counts as not readable, and the others are still checked', async () => {
  const read = await runGongkai(['read', '--json', 'reports/001.html', 'reports/002.html'], folder.path)
  const [first = '', second = ''] = read.stdout.trim().split('\n')
  const unfit = JSON.stringify({ ...JSON.parse(first), remarks: null })
  writeFileSync(here('given-up.readings.jsonl'), `${unfit}\n${second}\n`)
  const args = ['check', '--json', '--resume', '-o', 'given-up', 'reports/001.html', 'reports/002.html']
  const checked = await runGongkai(args, folder.path)
  expect(checked.status).toBe(2)
  expect(checked.stderr).toContain(`${JSON.parse(first).file}：读取时程序出错`)
  expect(jsonLines<{ file: string }>(content('given-up')).map(({ file }) => file)).toEqual([JSON.parse(second).file])
})
