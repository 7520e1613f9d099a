import { inflateSync } from 'node:zlib'
import type { Inspection } from './inspection.js'
import { namesSomebody } from './telling-values.js'

const PNG = [0x89, 0x50, 0x4e, 0x47]
const starts = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte)
const isJpeg = (bytes: Uint8Array): boolean => starts(bytes, [0xff, 0xd8, 0xff])

/** Whether the bytes are of a kind of picture whose notes can be read. */
export const isPicture = (bytes: Uint8Array): boolean => isJpeg(bytes) || starts(bytes, PNG)

/** What a camera or a program wrote beside the picture: where, by whom, with which device. */
export function inspectPicture(bytes: Uint8Array, name: string, into: Inspection): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const facts: PictureFacts = { hasPlace: false, names: [] }
  if (isJpeg(bytes)) readJpeg(view, facts)
  else readPng(view, facts)
  if (facts.hasPlace) into.found('photo-place', { part: name })
  if (facts.names.some(namesSomebody)) into.found('photo-author', { part: name })
  for (const value of facts.names) into.text(value, { part: name }, true)
}

interface PictureFacts {
  hasPlace: boolean
  readonly names: string[]
}

function readJpeg(view: Buffer, facts: PictureFacts): void {
  for (let at = 2; at + 4 <= view.length && view[at] === 0xff; ) {
    const marker = view.readUInt8(at + 1)
    // The picture itself begins; what follows is not cut into segments.
    if (marker === 0xda || marker === 0xd9) return
    const end = at + 2 + view.readUInt16BE(at + 2)
    const data = view.subarray(at + 4, end)
    if (marker === 0xe1 && data.toString('latin1', 0, 4) === 'Exif') readExif(data.subarray(6), facts)
    else if (marker === 0xe1) readXmp(data.toString('utf8'), facts)
    else if (marker === 0xfe) facts.names.push(data.toString('utf8'))
    if (end <= at + 2) return
    at = end
  }
}

const NAME_KEYWORDS = new Set(['Author', 'Copyright', 'Source', 'Comment', 'Description', 'Artist'])

function readPng(view: Buffer, facts: PictureFacts): void {
  for (let at = 8; at + 12 <= view.length; ) {
    const length = view.readUInt32BE(at)
    const type = view.toString('latin1', at + 4, at + 8)
    const data = view.subarray(at + 8, at + 8 + length)
    if (type === 'eXIf') readExif(data, facts)
    else if (type === 'tEXt' || type === 'iTXt' || type === 'zTXt') readPngText(type, data, facts)
    if (type === 'IEND') return
    at += 12 + length
  }
}

function readPngText(type: string, data: Buffer, facts: PictureFacts): void {
  const zero = data.indexOf(0)
  if (zero <= 0) return
  const keyword = data.toString('latin1', 0, zero)
  const isPacked = type === 'zTXt' || (type === 'iTXt' && data[zero + 1] === 1)
  let from = type === 'tEXt' ? zero + 1 : type === 'zTXt' ? zero + 2 : zero + 3
  if (type === 'iTXt') for (let part = 0; part < 2; part += 1) from = data.indexOf(0, from) + 1
  const value = (isPacked ? unpacked(data.subarray(from)) : data.subarray(from)).toString('utf8')
  if (keyword.startsWith('XML:')) readXmp(value, facts)
  else if (NAME_KEYWORDS.has(keyword)) facts.names.push(value)
}

function unpacked(data: Buffer): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: 1024 * 1024 })
  } catch {
    return Buffer.alloc(0)
  }
}

function readXmp(text: string, facts: PictureFacts): void {
  if (/GPSLatitude|GPSLongitude/.test(text)) facts.hasPlace = true
  const creator = /<dc:creator>([\s\S]{0,2000}?)<\/dc:creator>/.exec(text)?.[1]
  if (creator !== undefined) facts.names.push(creator.replace(/<[^<>]{0,200}>/g, ' ').trim())
  const owner = /(?:OwnerName|SerialNumber|Artist)(?:="|>)([^"<]{1,200})/.exec(text)?.[1]
  if (owner !== undefined) facts.names.push(owner)
}

const GPS = 0x8825
const MORE = 0x8769
const LATITUDE = 2
/** Artist, copyright, user comment, owner of the camera, its number, names as Windows writes them. */
const NAME_TAGS = new Set([0x013b, 0x8298, 0xa430, 0xa431])
const WIDE_NAME_TAG = 0x9c9d

/** A TIFF directory and those it points to; each is read once. */
function readExif(tiff: Buffer, facts: PictureFacts): void {
  const order = tiff.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return
  const word = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  if (tiff.length < 8) return
  const open: { readonly at: number; readonly isGps: boolean }[] = [{ at: long(4), isGps: false }]
  for (let visited = 0; visited < 4; visited += 1) {
    const directory = open.shift()
    if (directory === undefined || directory.at + 2 > tiff.length) return
    const count = word(directory.at)
    for (let index = 0; index < count; index += 1) {
      const entry = directory.at + 2 + index * 12
      if (entry + 12 > tiff.length) break
      const tag = word(entry)
      if (directory.isGps) {
        if (tag === LATITUDE) facts.hasPlace = true
        continue
      }
      if (tag === GPS || tag === MORE) open.push({ at: long(entry + 8), isGps: tag === GPS })
      const isWide = tag === WIDE_NAME_TAG
      if (!isWide && !NAME_TAGS.has(tag)) continue
      const length = Math.min(long(entry + 4), 2_000)
      const from = length <= 4 ? entry + 8 : long(entry + 8)
      const value = tiff.subarray(from, from + length).toString(isWide ? 'utf16le' : 'utf8')
      facts.names.push(value.split('\0')[0] ?? '')
    }
  }
}
