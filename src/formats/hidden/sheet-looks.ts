import { wholeNumber } from '../docx/vocabulary.js'
import { SHEET_NAMESPACES } from '../sheet/workbook-parts.js'
import { parseXml } from '../xml/parse-xml.js'
import { isWhite } from './word-styles.js'

const ELEMENTS = [
  'numFmt',
  'fonts',
  'font',
  'fills',
  'fill',
  'cellXfs',
  'xf',
  'color',
  'sz',
  'patternFill',
  'gradientFill',
  'fgColor',
  'dxfs',
]

/** For each cell style: whether what a cell of it says cannot be seen. */
export function readUnseenStyles(part: Uint8Array | undefined): readonly boolean[] {
  if (part === undefined) return []
  const silent = new Set<number>()
  const unseenFonts: boolean[] = []
  const grounds: boolean[] = []
  const styles: boolean[] = []
  let within = ''
  let pattern = ''
  let isUnseen = false
  parseXml(
    part,
    { namespaces: SHEET_NAMESPACES, elements: ELEMENTS },
    {
      open(name, attributes) {
        if (name === 'fonts' || name === 'fills' || name === 'cellXfs' || name === 'dxfs') within = name
        else if (name === 'numFmt') {
          const id = wholeNumber(attributes.get('numFmtId'), 1e6)
          if (id !== null && /^\s*;\s*;\s*;?\s*$/.test(attributes.get('formatCode') ?? '')) silent.add(id)
        } else if (name === 'font' && within === 'fonts') isUnseen = false
        else if (name === 'color' && within === 'fonts') {
          const rgb = attributes.get('rgb')
          const isThemeWhite = attributes.get('theme') === '0' && Number(attributes.get('tint') ?? 0) > -0.05
          if (isWhite(rgb?.slice(-6)) || isThemeWhite || attributes.get('indexed') === '9') isUnseen = true
        } else if (name === 'sz' && within === 'fonts') {
          if (Number(attributes.get('val') ?? 11) <= 1) isUnseen = true
        } else if (name === 'fill' && within === 'fills') pattern = ''
        else if (name === 'patternFill') pattern = attributes.get('patternType') ?? 'none'
        else if (name === 'gradientFill') pattern = 'gradient'
        else if (name === 'fgColor' && pattern === 'solid') {
          if (isWhite(attributes.get('rgb')?.slice(-6)) || attributes.get('theme') === '0') pattern = 'none'
        } else if (name === 'xf' && within === 'cellXfs') {
          const font = unseenFonts[wholeNumber(attributes.get('fontId'), 1e6) ?? 0] ?? false
          const hasGround = grounds[wholeNumber(attributes.get('fillId'), 1e6) ?? 0] ?? false
          styles.push(silent.has(wholeNumber(attributes.get('numFmtId'), 1e6) ?? 0) || (font && !hasGround))
        }
      },
      close(name) {
        if (name === 'font' && within === 'fonts') unseenFonts.push(isUnseen)
        else if (name === 'fill' && within === 'fills') grounds.push(pattern !== '' && pattern !== 'none')
        else if (name === within) within = ''
      },
    },
  )
  return styles
}
