import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putReport } from '../../../testing/cli/report-folder.js'
import { type CommandResult, jsonLines, runGongkai, temporaryFolder } from '../../../testing/cli/run-gongkai.js'

const folder = temporaryFolder()
afterAll(folder.remove)
const here = (name: string) => join(folder.path, name)

interface Line {
  readonly agency: string
  readonly year: number
  readonly cells: Readonly<
    Record<string, { readonly value: number | null; readonly state: string; readonly unit: string | null }>
  >
}

const valuesOf = ({ cells }: Line) =>
  Object.fromEntries(Object.entries(cells).map(([code, { value, state, unit }]) => [code, { value, state, unit }]))

async function read(name: string): Promise<Line> {
  const [line] = await readAll([name])
  if (line === undefined) throw new Error('nothing was read')
  return line
}

/** In one run, in the order of the names. */
async function readAll(names: readonly string[]): Promise<readonly Line[]> {
  const { stdout, stderr } = await runGongkai(['read', '--json', ...names], folder.path)
  const lines = jsonLines<Line>(stdout)
  if (lines.length !== names.length) throw new Error(stderr)
  return lines
}

const FORMATS = ['docx', 'pdf', 'html', 'xlsx'] as const

/** Of results that stand in the order of the formats. */
function resultOf<T>(results: readonly T[], format: (typeof FORMATS)[number]): T {
  const result = results[FORMATS.indexOf(format)]
  if (result === undefined) throw new Error(`nothing of ${format}`)
  return result
}

describe.each([
  ['2021', { form: '2021', seed: 11 }],
  ['2019', { form: '2019', from: 2019, to: 2020, seed: 12 }],
] as const)('form %s', (version, given) => {
  let original: Line
  const written: CommandResult[] = []
  let readBack: readonly Line[]
  beforeAll(async () => {
    putReport(folder.path, `${version}.html`, given)
    original = await read(`${version}.html`)
    writeFileSync(here(`${version}.json`), JSON.stringify(original))
    const nameOf = (format: string) => `${version}-written.${format}`
    for (const format of FORMATS)
      written.push(await runGongkai(['write', `${version}.json`, `--${format}`, '-o', nameOf(format)], folder.path))
    readBack = await readAll(FORMATS.map(nameOf))
  }, 120_000)

  test.each(FORMATS)('written as %s and read back: the same cells', (format) => {
    const { status, stderr } = resultOf(written, format)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const back = resultOf(readBack, format)
    expect(valuesOf(back)).toEqual(valuesOf(original))
    expect({ agency: back.agency, year: back.year }).toEqual({ agency: original.agency, year: original.year })
  })
})

test('blanks stay blank through every format', async () => {
  const blank = ['requests.received.research', 'disclosure.rules.issued']
  putReport(folder.path, 'blanks.html', {
    seed: 13,
    change: (filled) => ({ ...filled, texts: new Map([...filled.texts, ...blank.map((code) => [code, ''] as const)]) }),
  })
  const original = await read('blanks.html')
  for (const code of blank) expect(original.cells[code]).toMatchObject({ value: null, state: 'blank' })
  writeFileSync(here('blanks.json'), JSON.stringify(original))
  const names = FORMATS.map((format) => `blanks.${format}`)
  for (const name of names) await runGongkai(['write', 'blanks.json', '-o', name], folder.path)
  for (const [index, back] of (await readAll(names)).entries())
    for (const code of blank) expect(back.cells[code]?.value, `${names[index]} ${code}`).toBeNull()
})

test('the format is taken from the name, or the command asks for it', async () => {
  putReport(folder.path, 'named.html')
  writeFileSync(here('named.json'), JSON.stringify(await read('named.html')))
  expect((await runGongkai(['write', 'named.json', '-o', 'named.csv'], folder.path)).status).toBe(0)
  const unnamed = await runGongkai(['write', 'named.json', '-o', 'named.out'], folder.path)
  expect(unnamed).toMatchObject({ status: 2, stderr: expect.stringContaining('请指明格式') })
})

test.each([
  ['no such file', null],
  ['not JSON', '{'],
  ['JSON of something else', '{"a":1}'],
  ['a figure that is none', '{"file":"x","cells":{"requests.received.total":{"value":"many"}}}'],
])('%s: a sentence and status 2', async (_, text) => {
  if (text !== null) writeFileSync(here('given.json'), text)
  const path = text === null ? 'nowhere.json' : 'given.json'
  const { status, stderr } = await runGongkai(['write', path, '--docx', '-o', 'never.docx'], folder.path)
  expect(status).toBe(2)
  expect(stderr).toMatch(new RegExp(`^${path}：.+\n$`))
  expect(stderr).not.toMatch(/\bat .*:\d+/)
})
