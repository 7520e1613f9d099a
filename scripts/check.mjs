// `npm run check`: format, lint, types, boundaries and unit tests, while working; `-- --changed`: of what changed.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, tool } from './process.mjs'
import { setUp } from './setup.mjs'
import { boundaries, runSteps, types } from './steps.mjs'

const onlyChanged = process.argv.includes('--changed')

function changedFiles() {
  const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean)
  const names = [
    ...git('diff', '--name-only', '--relative', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ]
  return names.filter((name) => existsSync(join(ROOT, name)))
}

const lint = {
  name: '格式 · format and lint',
  run: (options) => {
    const what = onlyChanged ? changedFiles() : ['.']
    return what.length === 0 ? 0 : tool('@biomejs/biome', ['check', '--no-errors-on-unmatched', ...what], options)
  },
}
const unit = {
  name: '测试 · tests',
  run: (options) => tool('vitest', ['run', ...(onlyChanged ? ['--changed', '--passWithNoTests'] : [])], options),
}

await setUp()
process.exitCode = (await runSteps([[lint, types, boundaries], unit], {})) ? 0 : 1
