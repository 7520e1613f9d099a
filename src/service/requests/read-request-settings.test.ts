import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_REQUEST_SETTINGS } from '../../domain/request/index.js'
import { readRequestSettings } from './read-request-settings.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-settings-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(content: string) {
  const path = join(folder, 'requests.json')
  await writeFile(path, content)
  return readRequestSettings(path)
}

test('no file: the usual settings', async () => {
  const none = await readRequestSettings(join(folder, 'none.json'))
  expect(none).toEqual({ ok: true, value: DEFAULT_REQUEST_SETTINGS })
})

test('what the file says lies over the usual settings, group by group', async () => {
  const given = { onlineConfirmation: 'office-alone', counting: { by: 'service' }, outcomes: { S13: 'other.other' } }
  expect(await read(JSON.stringify(given))).toEqual({
    ok: true,
    value: {
      ...DEFAULT_REQUEST_SETTINGS,
      onlineConfirmation: 'office-alone',
      counting: { by: 'service', reopened: 'not-counted' },
      outcomes: { S13: 'other.other' },
    },
  })
})

test('every setting can be written down and read again', async () => {
  expect(await read(JSON.stringify(DEFAULT_REQUEST_SETTINGS))).toEqual({ ok: true, value: DEFAULT_REQUEST_SETTINGS })
})

test.each([
  ['not JSON', '{', '不是 JSON'],
  ['a setting that is none', '{"retention":5}', 'retention'],
  ['a value that is none', '{"counting":{"by":"service-day"}}', 'counting.by'],
  ['a row that is none', '{"outcomes":{"S13":"granted.not"}}', 'outcomes.S13'],
  ['days out of bounds', '{"renewedReplyWorkingDays":0}', 'renewedReplyWorkingDays'],
])('%s: one sentence with the file and the field', async (_what, content, named) => {
  const result = await read(content)
  expect(result.ok ? '' : result.error).toContain(named)
  expect(result.ok ? '' : result.error).toContain('requests.json')
})
