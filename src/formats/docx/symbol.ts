/** The marks that forms are ticked with, by font and by the low byte of the code. */
const MARKS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: '●',
    110: '■',
    111: '□',
    113: '❑',
    161: '○',
    168: '□',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': {
    79: '✗',
    80: '✓',
    81: '☒',
    82: '☑',
    83: '☒',
    84: '☒',
    151: '●',
    162: '■',
    163: '□',
  },
}

/** The character of a w:sym; one of a symbol font that is not known stays in the private area. */
export function symbolCharacter(font: string | undefined, hexCode: string | undefined): string {
  if (hexCode === undefined || !/^[0-9a-fA-F]{1,4}$/.test(hexCode)) return ''
  const code = Number.parseInt(hexCode, 16)
  if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) return ''
  const name = font?.toLowerCase() ?? ''
  const marks = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined
  return marks?.[code & 0xff] ?? String.fromCharCode(code)
}
