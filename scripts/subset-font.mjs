/**
 * Makes the fonts of data/fonts from full ones (data/fonts/README.md says which): keeps what a Chinese
 * official document can contain, drops what it cannot (hinting, vertical forms, other weights).
 *
 *   node scripts/subset-font.mjs HB-SUBSET.wasm FULL.ttf OUT.ttf.br [core]
 *
 * With `core`, only the characters of GB 2312 are kept, which is enough for headings.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { brotliCompressSync, constants } from 'node:zlib'

const [wasmPath, source, target, extent] = process.argv.slice(2)
if (wasmPath === undefined || source === undefined || target === undefined) {
  console.error('usage: subset-font.mjs HB-SUBSET.wasm FULL.ttf OUT.ttf.br [core]')
  process.exit(2)
}

/** Every character of a two-byte region of GB 18030. */
function* region(leads, trails) {
  const decoder = new TextDecoder('gb18030')
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (let trail = trails[0]; trail <= trails[1]; trail++) {
      if (trail === 0x7f) continue
      const text = decoder.decode(Uint8Array.of(lead, trail))
      const code = text.codePointAt(0)
      if (code !== undefined && code !== 0xfffd && !(code >= 0xe000 && code <= 0xf8ff)) yield code
    }
  }
}

function* range(from, to) {
  for (let code = from; code <= to; code++) yield code
}

function* wanted() {
  yield* range(0x20, 0x7e)
  yield* range(0xa0, 0x17f) // Latin letters with marks, pinyin among them
  yield* range(0x2000, 0x206f) // dashes, quotation marks, spaces
  yield* range(0x2150, 0x218f) // Ⅰ Ⅱ ⅓
  yield* range(0x2460, 0x24ff) // ① ⑴
  yield* range(0x3000, 0x303f)
  yield* range(0x3220, 0x33ff) // ㈠ ㎡ ㎏
  yield* range(0xff00, 0xffef)
  yield* region([0xa1, 0xa9], [0xa1, 0xfe]) // symbols of GB 2312
  yield* region([0xb0, 0xf7], [0xa1, 0xfe]) // Chinese characters of GB 2312
  if (extent === 'core') return
  yield* region([0x81, 0xa0], [0x40, 0xfe]) // GBK/3: the rest of the basic block
  yield* region([0xaa, 0xfe], [0x40, 0xa0]) // GBK/4
  yield* range(0x3400, 0x4dbf) // extension A, as far as the font has it
  yield* range(0x9fa6, 0x9fff)
  yield* range(0x20000, 0x3ffff) // the names and places of the 2013 character table beyond the basic plane
}

const { instance } = await WebAssembly.instantiate(await readFile(wasmPath))
const hb = instance.exports
const bytes = await readFile(source)
const pointer = hb.malloc(bytes.length)
new Uint8Array(hb.memory.buffer).set(bytes, pointer)
const blob = hb.hb_blob_create(pointer, bytes.length, 2, 0, 0)
const face = hb.hb_face_create(blob, 0)
const input = hb.hb_subset_input_create_or_fail()
const characters = hb.hb_subset_input_unicode_set(input)
for (const code of wanted()) hb.hb_set_add(characters, code)
const NO_HINTING = 1
hb.hb_subset_input_set_flags(input, hb.hb_subset_input_get_flags?.(input) | NO_HINTING)
const subset = hb.hb_subset_or_fail(face, input)
if (subset === 0) throw new Error('the font could not be subset')
const result = hb.hb_face_reference_blob(subset)
const start = hb.hb_blob_get_data(result, 0)
const font = Buffer.from(hb.memory.buffer, start, hb.hb_blob_get_length(result))
const packed = brotliCompressSync(font, {
  params: { [constants.BROTLI_PARAM_SIZE_HINT]: font.length, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
await writeFile(target, packed)
console.log(`${target}: ${font.length} bytes, packed ${packed.length}`)
