/** The encodings that Chinese public bodies publish in. UTF-7 is not among them and never will be. */
export type Charset = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be'

const GB_LABELS = new Set([
  'chinese',
  'csiso58gb231280',
  'isoir58',
  'euccn',
  'xeuccn',
  'windows936',
  'csgbk',
  'csgb2312',
])
const BIG5_LABELS = new Set(['cnbig5', 'xxbig5', 'xbig5', 'csbig5', 'cp950', 'ms950', 'windows950'])
const UTF8_LABELS = new Set(['utf8', 'xunicode20utf8', 'unicode11utf8', 'unicode20utf8'])
const GB_SPELLING = /^x?(?:gb|cp936|ms936|936)/

/**
 * The encoding that a label names, under every spelling met on real pages: case, hyphens and
 * underscores carry nothing (`GB_2312-80`, `x-gbk`, `CP936`). The whole GB family is read as GB18030,
 * which contains the others. `undefined`: a label that helps nobody (`iso-8859-1`, `utf-7`).
 */
export function findCharset(label: string): Charset | undefined {
  const key = label.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (UTF8_LABELS.has(key)) return 'utf-8'
  if (GB_LABELS.has(key) || GB_SPELLING.test(key)) return 'gb18030'
  if (key.startsWith('big5') || BIG5_LABELS.has(key)) return 'big5'
  if (key === 'utf16be') return 'utf-16be'
  if (key === 'utf16' || key === 'utf16le' || key === 'ucs2' || key === 'unicode') return 'utf-16le'
  return undefined
}
