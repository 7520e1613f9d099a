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
    tellerOf(options)(`dependency-cruiser saw ${seen} modules, but src has ${sources} files`)
    return 1
  },
}

export const unused = { name: '无用代码 · unused code', run: (options) => tool('knip', [], options) }

/** Says a line where the step's programs print theirs. */
const tellerOf = ({ print }) => (print ? (line) => print(Buffer.from(`${line}\n`)) : say)

/**
 * Runs steps until one fails. Those that stand in a list of their own run side by side, each on a core of its own,
 * and what they say comes when each is over. @returns {Promise<boolean>} whether all passed
 */
export async function runSteps(steps, options) {
  const times = []
  let passed = true
  for (const step of steps) {
    const results = Array.isArray(step) ? await sideBySide(step, options) : [await runStep(step, options)]
    times.push(...results.map(({ line }) => line))
    passed = results.every(({ code }) => code === 0)
    if (!passed) break
  }
  say(`\n${times.join('\n')}`)
  return passed
}

function sideBySide(steps, options) {
  const runs = steps.map(async (step) => {
    const said = []
    const result = await runStep(step, { ...options, print: (chunk) => said.push(chunk) })
    process.stdout.write(Buffer.concat(said))
    return result
  })
  return Promise.all(runs)
}

async function runStep({ name, run }, options) {
  const tell = tellerOf(options)
  tell(`\n━━ ${name}`)
  const began = Date.now()
  const code = await run(options)
  const line = `${code === 0 ? '✓' : '✗'} ${name} ${((Date.now() - began) / 1000).toFixed(1)} s`
  tell(line)
  return { code, line }
}
