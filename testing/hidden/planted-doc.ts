import { readFileSync } from 'node:fs'
import { CFB } from '@e965/xlsx'
import type { HiddenKind } from '../../src/formats/hidden/hidden-finding.js'
import { type Host, PLAIN } from './host.js'
import type { PlantedFile } from './planted-file.js'

/** Changes of one character's look that take three bytes ([MS-DOC] 2.6.1), as they lie in the file. */
const LOOKS = { deleted: [0x00, 0x08], inserted: [0x01, 0x08], hidden: [0x3c, 0x08] } as const
const WHITE = [0x42, 0x2a, 0x08]
const BLACK_MARKER = [0x0c, 0x2a, 0x01]
const WORD_97 = new URL('../office/word-97.doc', import.meta.url)
/** White words on a paragraph and on cells that are dark. */
const SHADED = new URL('../office/shaded-97.doc', import.meta.url)

type Streams = Readonly<Record<string, Buffer>>

/** A document of Word 97 with each change of looks as it is given, and streams more. */
function aDoc(looks: Partial<Record<keyof typeof LOOKS, readonly number[]>> = {}, streams: Streams = {}): Uint8Array {
  const file = CFB.read(readFileSync(WORD_97), { type: 'buffer' })
  const entry = CFB.find(file, 'WordDocument')
  if (entry === null) throw new Error('no text')
  const text = Buffer.from(entry.content as Uint8Array)
  for (const [look, code] of Object.entries(LOOKS)) {
    const at = text.indexOf(Buffer.from([...code, 1]))
    if (at < 0) throw new Error(`nothing ${look}`)
    Buffer.from(looks[look as keyof typeof LOOKS] ?? [...code, 0]).copy(text, at)
  }
  CFB.utils.cfb_add(file, '/WordDocument', text)
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, content)
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

/** A stream of properties with one section of texts ([MS-OLEPS] 2.21). */
function properties(texts: Readonly<Record<number, string>>): Buffer {
  const values = Object.entries(texts).map(([id, text]) => {
    const body = Buffer.from(`${text}\0`, 'utf16le')
    const value = Buffer.alloc(8 + Math.ceil(body.length / 4) * 4)
    value.writeUInt32LE(0x1f, 0)
    value.writeUInt32LE(text.length + 1, 4)
    body.copy(value, 8)
    return { id: Number(id), value }
  })
  const table = Buffer.alloc(8 + values.length * 8)
  table.writeUInt32LE(values.length, 4)
  let at = table.length
  values.forEach(({ id, value }, index) => {
    table.writeUInt32LE(id, 8 + index * 8)
    table.writeUInt32LE(at, 12 + index * 8)
    at += value.length
  })
  table.writeUInt32LE(at, 0)
  const head = Buffer.alloc(48)
  head.writeUInt16LE(0xfffe, 0)
  head.writeUInt32LE(1, 24)
  head.writeUInt32LE(48, 44)
  return Buffer.concat([head, table, ...values.map(({ value }) => value)])
}

const SUMMARY = '/\u0005SummaryInformation'
const MORE_SUMMARY = '/\u0005DocumentSummaryInformation'

export function plantedDocs({ person, office, folder, secret }: Host = PLAIN): PlantedFile[] {
  const title = { 2: secret }
  const titled = { [SUMMARY]: properties(title) }
  const rows: readonly (readonly [what: string, kind: HiddenKind, bytes: Uint8Array])[] = [
    ['删去的文字', 'tracked-deletion', aDoc({ deleted: [...LOOKS.deleted, 1] }, titled)],
    ['插入的文字', 'tracked-insertion', aDoc({ inserted: [...LOOKS.inserted, 1] }, titled)],
    ['隐藏的文字', 'hidden-text', aDoc({ hidden: [...LOOKS.hidden, 1] }, titled)],
    ['白字', 'white-text', aDoc({ hidden: WHITE }, titled)],
    ['黑色标记盖住的字', 'white-text', aDoc({ hidden: BLACK_MARKER }, titled)],
    ['作者', 'author', aDoc({}, { [SUMMARY]: properties({ ...title, 4: person }) })],
    ['最后修改人', 'author', aDoc({}, { [SUMMARY]: properties({ ...title, 8: person }) })],
    ['单位', 'organisation', aDoc({}, { ...titled, [MORE_SUMMARY]: properties({ 15: office }) })],
    ['模板的路径', 'local-path', aDoc({}, { [SUMMARY]: properties({ 7: `D:\\${folder}\\a.dot` }) })],
    ['宏', 'macro', aDoc({}, { ...titled, '/Macros/VBA/dir': Buffer.from(secret) })],
    ['嵌入对象', 'embedded-object', aDoc({}, { ...titled, '/ObjectPool/_1234567890/CONTENTS': Buffer.from(secret) })],
  ]
  return rows.map(([what, kind, bytes]) => ({ what, kind, bytes, name: '答复书.doc' }))
}

export function cleanDocs({ secret }: Host = PLAIN): PlantedFile[] {
  const rows: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['只有正文', aDoc()],
    ['有题名', aDoc({}, { [SUMMARY]: properties({ 2: secret, 7: 'Normal.dot' }) })],
    ['程序写的作者', aDoc({}, { [SUMMARY]: properties({ 2: secret, 4: 'Administrator', 8: 'user' }) })],
    ['深底段落和表头的白字', new Uint8Array(readFileSync(SHADED))],
    ['公式', aDoc({}, { '/ObjectPool/_1234567890/Equation Native': Buffer.from(secret) })],
  ]
  return rows.map(([what, bytes]) => ({ what, kind: null, bytes, name: '答复书.doc' }))
}
