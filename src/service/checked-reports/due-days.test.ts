import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDueDays, STATUTORY_DUE_DAYS } from './due-days.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-settings-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(content: string) {
  const path = join(folder, 'reports.json')
  await writeFile(path, content)
  return readDueDays(path)
}

test('no file: the days of the statute', async () => {
  expect(await readDueDays(join(folder, 'none.json'))).toEqual({ ok: true, value: STATUTORY_DUE_DAYS })
})

test('what a local notice sets lies over them', async () => {
  expect(await read('{"dueDays":{"department":"01-26","township":"02-20"}}')).toEqual({
    ok: true,
    value: { government: '03-31', department: '01-26', township: '02-20' },
  })
})

test.each([
  ['a kind of body that is none', '{"dueDays":{"village":"01-20"}}', 'dueDays'],
  ['a day that no year has', '{"dueDays":{"township":"02-30"}}', 'dueDays.township'],
  ['a day that most years lack', '{"dueDays":{"township":"02-29"}}', 'dueDays.township'],
  ['not JSON', 'on time', '不是 JSON'],
])('%s: one sentence with the file and the field', async (_what, content, named) => {
  const result = await read(content)
  expect(result.ok ? '' : result.error).toContain(named)
  expect(result.ok ? '' : result.error).toContain('reports.json')
})
