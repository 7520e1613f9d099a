import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openZip } from './open-zip.js'
import { writeZip } from './write-zip.js'

const PARTS = [
  ['[Content_Types].xml', Buffer.from('<Types/>')],
  ['word/正文.xml', Buffer.from('石桥镇'.repeat(10_000))],
  ['empty', Buffer.alloc(0)],
] as const

test('what is written is read again, by us and by others', async () => {
  const bytes = writeZip(PARTS)
  const zip = await openZip(bytes)
  expect(zip.names).toEqual(PARTS.map(([name]) => name))
  for (const [name, content] of PARTS) expect(zip.get(name).equals(content)).toBe(true)
  const others = unzipSync(bytes)
  expect(strFromU8(others['word/正文.xml'] ?? new Uint8Array())).toBe('石桥镇'.repeat(10_000))
})

test('the same parts are the same bytes', () => expect(writeZip(PARTS)).toEqual(writeZip(PARTS)))
