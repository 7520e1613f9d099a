// The checks, one after another: what `npm test` runs in full and `npm run check` in part.
import { join } from 'node:path'
import { files } from './compile.mjs'
import { ROOT, say, tool } from './process.mjs'

export const types = {
  name: '类型 · types',
  run: async (options) =>
    (await tool('typescript', ['-b'], options)) || tool('typescript', ['-p', 'tsconfig.test.json'], options),
}

export const boundaries = {
  name: '边界 · boundaries',
  async run(options) {
    let output = ''
    const onOutput = (text) => {
      output += text
    }
    const code = await tool('dependency-cruiser', ['src', '--config', '.dependency-cruiser.cjs'], {
      ...options,
      onOutput,
    })
    // With a TypeScript it does not know it sees no modules at all and is content.
    const seen = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
    const sources = files(join(ROOT, 'src')).filter(({ name }) => /\.tsx?$/.test(name)).length
    if (seen >= sources) return code
    say(`dependency-cruiser saw ${seen} modules, but src has ${sources} files`)
    return 1
  },
}

export const unused = { name: '无用代码 · unused code', run: (options) => tool('knip', [], options) }

/** Runs steps until one fails. @returns {Promise<boolean>} whether all passed */
export async function runSteps(steps, options) {
  const times = []
  let failed = false
  for (const { name, run } of steps) {
    say(`\n━━ ${name}`)
    const began = Date.now()
    failed = (await run(options)) !== 0
    const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`
    times.push(`${failed ? '✗' : '✓'} ${name} ${seconds}`)
    say(`${failed ? '✗' : '✓'} ${seconds}`)
    if (failed) break
  }
  say(`\n${times.join('\n')}`)
  return !failed
}
