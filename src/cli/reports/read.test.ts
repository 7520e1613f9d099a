import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putReport } from '../../../testing/cli/report-folder.js'
import { jsonLines, runGongkai, temporaryFolder } from '../../../testing/cli/run-gongkai.js'
import { DOCX_RENDERER } from '../../../testing/reports/render/docx-renderers.js'
import { FORMS, listCells } from '../../domain/report/index.js'

const folder = temporaryFolder()
afterAll(folder.remove)
const here = (...names: readonly string[]) => join(folder.path, ...names)
const read = (...args: readonly string[]) => runGongkai(['read', ...args], folder.path)

const CELLS_2021 = listCells(FORMS['2021']).length

type Line = Readonly<Record<string, unknown>> & {
  readonly file: string
  readonly cells: Readonly<Record<string, object>>
}

beforeAll(() => {
  putReport(here('reports'), 'a.html', { seed: 1 })
  putReport(here('reports'), 'deep/b.docx', { seed: 2, renderer: DOCX_RENDERER })
  putReport(here('reports'), 'deep/c.html', { seed: 3 })
  writeFileSync(here('reports', 'photo.jpg'), 'x')
  writeFileSync(here('reports', 'deep', 'notes.zip'), 'x')
  writeFileSync(here('reports', '~$b.docx'), 'x')
})

describe('what may be named', () => {
  test('a folder: reports in it and below it, in order, the others counted', async () => {
    const { stdout, stderr, status } = await read('--json', 'reports')
    expect(jsonLines<Line>(stdout).map(({ file }) => file)).toEqual(['a.html', 'deep/b.docx', 'deep/c.html'])
    expect(stderr).toContain('3 files of other kinds passed over')
    expect(status).toBe(0)
  })

  test('a glob', async () => {
    const { stdout } = await read('--json', 'reports/**/*.html')
    expect(jsonLines<Line>(stdout).map(({ file }) => file)).toEqual(['a.html', 'c.html'])
  })

  test('a glob that finds nothing is told of', async () => {
    const { stderr, status } = await read('--json', 'reports/*.pdf')
    expect(stderr).toContain('reports/*.pdf')
    expect(status).toBe(2)
  })

  test('a linked file in a folder is read; a linked folder is not entered', async () => {
    mkdirSync(here('linked'))
    symlinkSync('../reports/a.html', here('linked', 'one.html'))
    symlinkSync('.', here('linked', 'circle'))
    symlinkSync('nowhere.html', here('linked', 'lost.html'))
    const { stdout, status } = await read('--json', 'linked')
    expect(jsonLines<Line>(stdout).map(({ file }) => file)).toEqual(['one.html'])
    expect(status).toBe(0)
  })

  test('what the run itself writes into the folder is not read, nor in the next run', async () => {
    putReport(here('own'), 'a.html', { seed: 1 })
    for (const _ of ['first', 'second']) {
      const { status, stderr } = await read('--html', '-o', 'own/figures.html', 'own')
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(readFileSync(here('own', 'figures.html'), 'utf8').match(/<article/g)).toHaveLength(1)
    }
  })

  test('a pipe or a device is refused at once', async () => {
    const { stderr, status } = await read('--json', '/dev/zero')
    expect(stderr).toContain('/dev/zero：不是可读的报告格式')
    expect(status).toBe(2)
    expect((await runGongkai(['check', 'reports/a.html', '--previous', '/dev/zero'], folder.path)).status).toBe(2)
  })

  test('the same file twice is read once', async () => {
    const { stdout } = await read('--json', 'reports/a.html', 'reports', './reports/a.html')
    expect(jsonLines<Line>(stdout)).toHaveLength(3)
  })
})

describe('--json', () => {
  const KEYS =
    'file agency year form title period signedOn signedBy publishedOn sections cells claims remarks layout'.split(' ')

  test('leaves no key out, whatever is unknown', async () => {
    const blank =
      '<html><body><p>一、总体情况</p><p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p></body></html>'
    writeFileSync(here('bare.html'), blank)
    const { stdout } = await read('--json', 'bare.html', 'reports/a.html')
    for (const line of jsonLines<Line>(stdout)) expect(Object.keys(line).sort()).toEqual([...KEYS].sort())
    const [bare] = jsonLines<Line>(stdout)
    expect(bare).toMatchObject({ agency: null, year: null, form: null, signedOn: null })
  })

  test('gives every cell of the form with all its keys, and claims with theirs', async () => {
    const { stdout } = await read('--json', 'reports/a.html')
    const [line] = jsonLines<Line>(stdout)
    expect(Object.keys(line?.cells ?? {})).toHaveLength(CELLS_2021)
    for (const cell of Object.values(line?.cells ?? {})) {
      expect(Object.keys(cell).sort()).toEqual(['at', 'raw', 'state', 'unit', 'value'])
    }
    const claims = line?.claims as readonly object[]
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims) {
      expect(Object.keys(claim)).toEqual(
        expect.arrayContaining(['measure', 'kind', 'scope', 'value', 'approximate', 'quote', 'at']),
      )
    }
  })

  test('one process or several: the same output', async () => {
    const one = await read('--json', '-j', '1', 'reports')
    const three = await read('--json', '-j', '3', 'reports')
    expect(three.stdout).toBe(one.stdout)
  })
})

test('--csv: one row a cell, with a mark for spreadsheet programs', async () => {
  const { stdout } = await read('--csv', 'reports/a.html')
  const [head, ...rows] = stdout.trimEnd().split(/\r?\n/)
  expect(head).toBe('\ufefffile,agency,year,form,code,label,value,state,raw,unit')
  expect(rows).toHaveLength(CELLS_2021)
  expect(rows.every((row) => row.startsWith('a.html,'))).toBe(true)
})

test('--xlsx: a workbook that opens, one row a report', async () => {
  const { status } = await read('--xlsx', '-o', 'all.xlsx', 'reports')
  expect(status).toBe(0)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(here('all.xlsx'))
  const sheet = workbook.getWorksheet('报告')
  const names = sheet?.getColumn(1).values.slice(3)
  expect(names).toEqual(['a.html', 'deep/b.docx', 'deep/c.html'])
  expect((await read('--xlsx', 'reports')).status).toBe(2)
})

test('--html: one page that needs nothing else', async () => {
  await read('--html', '-o', 'all.html', 'reports')
  const page = readFileSync(here('all.html'), 'utf8')
  expect(page).toMatch(/^<!doctype html>/)
  expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|src=|url\(|@import/i)
  expect([...page.matchAll(/href="([^"]*)"/g)].every(([, target]) => target?.startsWith('#'))).toBe(true)
})

test('for a person: what was read and what was not', async () => {
  const { stdout } = await read('reports/a.html')
  expect(stdout).toContain('a.html')
  expect(stdout).toContain(`读出 ${CELLS_2021}/${CELLS_2021} 格`)
})

describe('a file that cannot be written', () => {
  const forms = ['--json', '--csv', '--html', '--xlsx']
  test.each([...forms.map((form) => ['read', form]), ...forms.map((form) => ['check', form]), ['check', '--resume']])(
    '%s %s says so in one sentence, and the status is 2',
    async (command, form) => {
      const { stderr, status } = await runGongkai([command, form, '-o', 'nowhere/out', 'reports/a.html'], folder.path)
      expect(stderr).toMatch(/^nowhere\/out\S*：不能写入（ENOENT）；[^\n]+\n$/)
      expect(status).toBe(2)
    },
  )

  test('write as well', async () => {
    await read('--json', '-o', 'a.json', 'reports/a.html')
    const { stderr, status } = await runGongkai(['write', 'a.json', '--docx', '-o', 'nowhere/a.docx'], folder.path)
    expect(stderr).toMatch(/^nowhere\/a\.docx：不能写入（ENOENT）；[^\n]+\n$/)
    expect(status).toBe(2)
  })

  test('because the disk is full', async () => {
    const { stderr, status } = await read('--json', '-o', '/dev/full', 'reports')
    expect(stderr).toContain('/dev/full：不能写入（')
    expect(status).toBe(2)
  })
})

test('a name with orders for the terminal is printed without them', async () => {
  writeFileSync(here('\u001b[2J.html'), '')
  const { stderr } = await read('\u001b[2J.html')
  expect(stderr).toMatch(/^\ufffd\[2J\.html：文件是空的/)
})
