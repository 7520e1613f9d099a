import type { Segment } from '../layout/page.js'
import { type Matrix, multiply } from '../pdf/matrix.js'
import { addSegments } from '../pdf/path-segments.js'
import type { Area } from '../pdf/tiles.js'
import { RefusedError } from '../refusal.js'
import type { XmlAttributes, XmlHandler, XmlVocabulary } from '../xml/parse-xml.js'
import { abbreviatedPath } from './abbreviated-path.js'
import { type PlacedText, placeText } from './place-text.js'
import {
  boxIn,
  isNot,
  LIMITED_LENGTH,
  matrixIn,
  numberIn,
  numbersIn,
  OFD_NAMESPACES,
  POINTS_PER_MILLIMETRE,
} from './vocabulary.js'

export const PAGE_VOCABULARY: XmlVocabulary = {
  namespaces: OFD_NAMESPACES,
  elements: [
    'PhysicalBox',
    'Template',
    'TextObject',
    'TextCode',
    'PathObject',
    'FillColor',
    'AbbreviatedData',
    'Clips',
  ],
}

/** What a page's parts draw, in points. Pictures, annotations and seals are left out. */
export interface Drawn {
  readonly visible: PlacedText
  readonly invisible: PlacedText
  readonly segments: Segment[]
  readonly areas: Area[]
}

interface DrawnObject {
  readonly matrix: Matrix
  readonly shown: boolean
  readonly size: number
  readonly horizontalScale: number
  readonly characterDirection: number
  readonly isStroked: boolean
  readonly isFilled: boolean
  fill: string
  x: number
  y: number
}

const BLACK = '#000000'
const CHARACTERS = 500_000
const LINES = 500_000

/** Reads Content.xml of a page or of the template under it. */
export class PageContent implements XmlHandler {
  size: readonly [number, number] | null = null
  readonly templates: string[] = []
  private readonly drawn: Drawn
  private object: DrawnObject | null = null
  private deltas: { readonly x: string | undefined; readonly y: string | undefined } = { x: undefined, y: undefined }
  private collected: string | null = null
  private passing = 0
  private characters = 0

  constructor(drawn: Drawn) {
    this.drawn = drawn
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.passing > 0) {
      this.passing += 1
      return
    }
    switch (name) {
      case 'Clips':
        this.passing = 1
        break
      case 'Template':
        this.templates.push(attributes.get('TemplateID') ?? '')
        break
      case 'TextObject':
      case 'PathObject':
        this.object = objectOf(attributes, name === 'PathObject')
        break
      case 'FillColor':
        if (this.object !== null) this.object.fill = colourOf(attributes.get('Value'))
        break
      case 'TextCode':
        if (this.object !== null) {
          this.object.x = numberIn(attributes.get('X'), this.object.x)
          this.object.y = numberIn(attributes.get('Y'), this.object.y)
        }
        this.deltas = { x: attributes.get('DeltaX'), y: attributes.get('DeltaY') }
        this.collected = ''
        break
      case 'AbbreviatedData':
      case 'PhysicalBox':
        this.collected = ''
        break
    }
  }

  text(text: string): void {
    if (this.collected !== null) this.collected += text
  }

  close(name: string): void {
    if (this.passing > 0) {
      this.passing -= 1
      return
    }
    const { object, collected } = this
    switch (name) {
      case 'PhysicalBox': {
        const box = boxIn(collected ?? undefined)
        if (box !== null) this.size = [box[2], box[3]]
        break
      }
      case 'TextCode':
        if (object !== null && collected !== null) this.addText(object, collected)
        break
      case 'AbbreviatedData':
        if (object?.shown === true && collected !== null) this.addPath(object, collected)
        break
      case 'TextObject':
      case 'PathObject':
        this.object = null
        break
      default:
        return
    }
    this.collected = null
  }

  private addPath({ isStroked, isFilled, fill, matrix }: DrawnObject, data: string): void {
    const { segments, areas } = this.drawn
    if (data.length > LIMITED_LENGTH || segments.length + areas.length > LINES) {
      throw new RefusedError('too-large', `lines of a page > ${LINES}`)
    }
    addSegments(abbreviatedPath(data), matrix, { isStroked, fill: isFilled ? fill : null }, segments, areas)
  }

  private addText(object: DrawnObject, text: string): void {
    const { x, y, size, horizontalScale, characterDirection, matrix } = object
    this.characters += text.length
    if (this.characters > CHARACTERS) throw new RefusedError('too-large', `characters of a page > ${CHARACTERS}`)
    placeText(
      {
        text,
        x,
        y,
        deltaX: this.deltas.x,
        deltaY: this.deltas.y,
        size,
        horizontalScale,
        characterDirection,
        matrix,
      },
      object.shown ? this.drawn.visible : this.drawn.invisible,
    )
  }
}

function objectOf(attributes: XmlAttributes, isPath: boolean): DrawnObject {
  const [left, top] = boxIn(attributes.get('Boundary')) ?? [0, 0]
  const toPoints: Matrix = [POINTS_PER_MILLIMETRE, 0, 0, POINTS_PER_MILLIMETRE, 0, 0]
  const toPage = multiply(toPoints, [1, 0, 0, 1, left, top])
  const stroke = attributes.get('Stroke')
  const fill = attributes.get('Fill')
  return {
    matrix: multiply(toPage, matrixIn(attributes.get('CTM'))),
    shown: !isNot(attributes.get('Visible')) && attributes.get('Alpha') !== '0',
    size: numberIn(attributes.get('Size'), 0),
    horizontalScale: numberIn(attributes.get('HScale'), 1),
    characterDirection: numberIn(attributes.get('CharDirection'), 0),
    isStroked: isPath && !isNot(stroke),
    isFilled: isPath && fill !== undefined && !isNot(fill),
    fill: BLACK,
    x: 0,
    y: 0,
  }
}

/** As hexadecimal digits; grey, red-green-blue, or what cannot be told apart from black. */
export function colourOf(value: string | undefined): string {
  const parts = numbersIn(value) ?? []
  const [red, green, blue] = parts.length === 1 ? [parts[0], parts[0], parts[0]] : parts
  if (red === undefined || green === undefined || blue === undefined || parts.length === 4) return BLACK
  const hex = (part: number) =>
    Math.min(255, Math.max(0, Math.round(part)))
      .toString(16)
      .padStart(2, '0')
  return `#${hex(red)}${hex(green)}${hex(blue)}`
}
