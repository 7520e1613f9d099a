import { wholeNumber } from '../../docx/vocabulary.js'
import { SHEET_NAMESPACES } from '../../sheet/workbook-parts.js'
import { parseXml, type XmlAttributes } from '../../xml/parse-xml.js'
import { isSameColour } from '../same-colour.js'
import { isWhite } from '../word/word-styles.js'

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

const BLACK = '000000'

/** As it stands there, or as the first two colours of every theme and the system's are; others are not told apart. */
function colourOf(attributes: XmlAttributes): string | null {
  const rgb = attributes.get('rgb')
  if (rgb !== undefined) return rgb.slice(-6)
  if (Number(attributes.get('tint') ?? 0) !== 0) return null
  const theme = attributes.get('theme')
  if (theme === '1' || attributes.get('indexed') === '8' || attributes.get('indexed') === '64') return BLACK
  return theme === '0' || attributes.get('indexed') === '9' ? 'ffffff' : null
}

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
  let colour: string | null = BLACK
  let ground: string | null = null
  const fontColours: (string | null)[] = []
  const groundColours: (string | null)[] = []
  parseXml(
    part,
    { namespaces: SHEET_NAMESPACES, elements: ELEMENTS },
    {
      open(name, attributes) {
        if (name === 'fonts' || name === 'fills' || name === 'cellXfs' || name === 'dxfs') within = name
        else if (name === 'numFmt') {
          const id = wholeNumber(attributes.get('numFmtId'), 1e6)
          if (id !== null && /^\s*;\s*;\s*;?\s*$/.test(attributes.get('formatCode') ?? '')) silent.add(id)
        } else if (name === 'font' && within === 'fonts') {
          isUnseen = false
          colour = BLACK
        } else if (name === 'color' && within === 'fonts') {
          const rgb = attributes.get('rgb')
          const isThemeWhite = attributes.get('theme') === '0' && Number(attributes.get('tint') ?? 0) > -0.05
          if (isWhite(rgb?.slice(-6)) || isThemeWhite || attributes.get('indexed') === '9') isUnseen = true
          colour = colourOf(attributes)
        } else if (name === 'sz' && within === 'fonts') {
          if (Number(attributes.get('val') ?? 11) <= 1) isUnseen = true
        } else if (name === 'fill' && within === 'fills') {
          pattern = ''
          ground = null
        } else if (name === 'patternFill') pattern = attributes.get('patternType') ?? 'none'
        else if (name === 'gradientFill') pattern = 'gradient'
        else if (name === 'fgColor' && pattern === 'solid') {
          ground = colourOf(attributes)
          if (isWhite(attributes.get('rgb')?.slice(-6)) || attributes.get('theme') === '0') pattern = 'none'
        } else if (name === 'xf' && within === 'cellXfs') {
          const font = unseenFonts[wholeNumber(attributes.get('fontId'), 1e6) ?? 0] ?? false
          const hasGround = grounds[wholeNumber(attributes.get('fillId'), 1e6) ?? 0] ?? false
          const isLost = isSameColour(
            fontColours[wholeNumber(attributes.get('fontId'), 1e6) ?? 0],
            groundColours[wholeNumber(attributes.get('fillId'), 1e6) ?? 0],
          )
          styles.push(isLost || silent.has(wholeNumber(attributes.get('numFmtId'), 1e6) ?? 0) || (font && !hasGround))
        }
      },
      close(name) {
        if (name === 'font' && within === 'fonts') {
          unseenFonts.push(isUnseen)
          fontColours.push(colour)
        } else if (name === 'fill' && within === 'fills') {
          grounds.push(pattern !== '' && pattern !== 'none')
          groundColours.push(ground)
        } else if (name === within) within = ''
      },
    },
  )
  return styles
}
