import { type Claim, extractClaims, type SectionKind } from '../../src/domain/report/index.js'

export interface About {
  readonly agency: string
  readonly year: number
  readonly section: SectionKind
  readonly heading: string
}

export const BUREAU: About = { agency: '云溪县文化和旅游局', year: 2025, section: 'overview', heading: '一、总体情况' }
export const GOVERNMENT: About = { ...BUREAU, agency: '云溪县人民政府' }
export const OFFICE: About = { ...BUREAU, agency: '云溪县人民政府办公室' }
export const TOWN: About = { ...BUREAU, agency: '云溪县石桥镇人民政府' }
export const ON_REQUEST = { heading: '（二）依申请公开情况' }

/** Claims in a text, short: `received 5`, `received+brought 75`, `reconsideration 2 on-file`, `handled 40~`. */
export function claimsIn(text: string, given: Partial<About> = {}): string[] {
  return fullClaimsIn(text, given).map(toShort)
}

export function fullClaimsIn(text: string, given: Partial<About> = {}): Claim[] {
  const { agency, year, section, heading } = { ...BUREAU, ...given }
  return extractClaims([{ kind: section, heading, text, at: null }], { agency, year })
}

function toShort({ measure, kind, scope, value, approximate }: Claim): string {
  const row = measure.replaceAll('requests.', '').replaceAll('disclosure.', '').replace('outcomes.total', 'handled')
  const isRate = kind === 'share' || kind === 'change'
  const name = isRate ? `${kind} of ${row}` : kind === 'new-and-brought-forward' ? `${row}+brought` : row
  return `${name} ${value}${approximate ? '~' : ''}${scope === 'whole-area' || scope === 'on-file' ? ` ${scope}` : ''}`
}
