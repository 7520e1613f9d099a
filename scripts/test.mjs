// `npm test`: everything that CI runs, from a fresh clone. Ends with the line `N passed, N failed, N skipped`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { ROOT, say, tool } from './process.mjs'
import { setUp } from './setup.mjs'
import { boundaries, runSteps, types, unused } from './steps.mjs'

process.chdir(ROOT)
const hasJourneys = existsSync(join(ROOT, 'playwright.config.ts'))
// Where it has to be fetched, that need not wait for the build.
const browser = hasJourneys ? findBrowser() : undefined
await setUp()

const results = mkdtempSync(join(tmpdir(), 'gongkai-results-'))
const unitResults = join(results, 'vitest.json')
const journeyResults = join(results, 'playwright.json')

/** The same surroundings for everybody: what the tester's shell sets for the site is not for the tests. */
const { PORT, HOST, DATA_DIR, DATABASE_URL, ...environment } = process.env
const env = {
  ...environment,
  NODE_ENV: 'test',
  PLAYWRIGHT_JSON_OUTPUT_FILE: journeyResults,
  ...(hasJourneys && { CHROMIUM_PATH: await browser }),
}
if (!env.GONGKAI_SAMPLES)
  say('未设置 GONGKAI_SAMPLES，跳过样本测试 · GONGKAI_SAMPLES is not set: tests on sample reports are skipped')

/** In a log biome's colours would stand around every single letter. */
const colours = process.stdout.isTTY ? [] : ['--colors=off']
const lint = {
  name: '格式 · format and lint',
  run: (options) => tool('@biomejs/biome', ['ci', '.', ...colours], options),
}
const unit = {
  name: '测试 · tests',
  run: (options) =>
    tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`], options),
}
const journeys = {
  name: '浏览器 · browser journeys',
  run: (options) => tool('@playwright/test', ['test', '--reporter=list,json'], options),
}

const passed = await runSteps([[lint, types, boundaries, unused], unit, ...(hasJourneys ? [journeys] : [])], { env })
const counts = [countUnits(readResults(unitResults)), countJourneys(readResults(journeyResults))]
rmSync(results, { recursive: true, force: true })
const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
// A step that is not a test and fails must not read as "0 failed".
const failures = Math.max(sum('failed'), passed ? 0 : 1)
say(`\n${sum('passed')} passed, ${failures} failed, ${sum('skipped')} skipped`)
process.exitCode = passed ? 0 : 1

/** `undefined` when that step was not reached. */
function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function countUnits(result) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = result ?? {}
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

function countJourneys(result) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = result?.stats ?? {}
  return { passed: expected + flaky, failed: unexpected, skipped }
}
