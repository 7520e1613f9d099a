/** The tags and attributes that pages consist of. */
const NAMES =
  'a p b i u br td tr th em hr li ul ol dl dt dd h1 h2 h3 h4 h5 h6 id div col img font span table tbody thead tfoot strong center ' +
  'meta link script body html head title style class align valign nowrap width height border bgcolor color face size href src ' +
  'target name content colspan rowspan cellspacing cellpadding input type value lang colgroup section article'

const BY_LOOK: string[][] = Array.from({ length: 1024 }, () => [])
const lookOf = (first: number, last: number, length: number): number => (first * 37 + last * 11 + length) & 1023
for (const name of NAMES.split(' '))
  BY_LOOK[lookOf(name.charCodeAt(0), name.charCodeAt(name.length - 1), name.length)]?.push(name)

/**
 * The name that stands there, if it is one of the usual: always the same string, which is looked up and compared
 * faster than one that was cut out of the page.
 */
export function knownName(html: string, from: number, to: number): string | undefined {
  const alike = BY_LOOK[lookOf(html.charCodeAt(from), html.charCodeAt(to - 1), to - from)]
  if (alike === undefined) return undefined
  for (const name of alike) if (name.length === to - from && html.startsWith(name, from)) return name
  return undefined
}
