import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putReport } from '../../../testing/cli/report-folder.js'
import { jsonLines, runGongkai, temporaryFolder } from '../../../testing/cli/run-gongkai.js'

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
  const { stdout, stderr } = await runGongkai(['read', '--json', name], folder.path)
  const [line] = jsonLines<Line>(stdout)
  if (line === undefined) throw new Error(stderr)
  return line
}

const FORMATS = ['docx', 'pdf', 'html', 'xlsx'] as const

describe.each([
  ['2021', { form: '2021', seed: 11 }],
  ['2019', { form: '2019', from: 2019, to: 2020, seed: 12 }],
] as const)('form %s', (version, given) => {
  let original: Line
  beforeAll(async () => {
    putReport(folder.path, `${version}.html`, given)
    original = await read(`${version}.html`)
    writeFileSync(here(`${version}.json`), JSON.stringify(original))
  })

  test.each(FORMATS)('written as %s and read back: the same cells', async (format) => {
    const name = `${version}-written.${format}`
    const { status, stderr } = await runGongkai(['write', `${version}.json`, `--${format}`, '-o', name], folder.path)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const back = await read(name)
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
  for (const format of FORMATS) {
    await runGongkai(['write', 'blanks.json', '-o', `blanks.${format}`], folder.path)
    const back = await read(`blanks.${format}`)
    for (const code of blank) expect(back.cells[code]?.value, `${format} ${code}`).toBeNull()
  }
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
