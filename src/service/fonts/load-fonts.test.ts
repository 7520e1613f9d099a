import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadFonts } from './load-fonts.js'

const dataDir = await mkdtemp(join(tmpdir(), 'gongkai-fonts-'))
afterAll(() => rm(dataDir, { recursive: true }))

describe('fonts for PDF files', () => {
  test('those that come with the install are TrueType', async () => {
    const { files } = await loadFonts()
    expect(files.map((file) => Buffer.from(file.subarray(0, 4)).toString('hex'))).toEqual(Array(3).fill('00010000'))
  })

  test('a data folder without fonts adds none, and the answer is kept', async () => {
    expect((await loadFonts(dataDir)).folders).toEqual([])
    expect(await loadFonts(dataDir)).toBe(await loadFonts(dataDir))
  })

  test("the operator's own stand beside them", async () => {
    const own = join(dataDir, 'with')
    await mkdir(join(own, 'fonts'), { recursive: true })
    expect((await loadFonts(own)).folders).toEqual([join(own, 'fonts')])
  })
})
