import { findDeclaredCharset } from '../charset/declared-charset.js'
import { decodeText } from '../charset/decode-text.js'
import {
  attribute,
  isElement,
  isText,
  type PageElement,
  type PageNode,
  type PageParent,
  parsePage,
} from '../html/parse-page.js'
import { findMhtmlPage, isMhtml } from '../html/read-mhtml.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { type Inspection, lengthOf } from './inspection.js'
import { isSameColour } from './same-colour.js'
import { isWhite } from './word/word-styles.js'

/** What a web page carries beside what it shows. Style sheets and scripts are not evaluated. */
export function inspectHtml(bytes: Uint8Array, into: Inspection): void {
  const page = isMhtml(bytes) ? findMhtmlPage(bytes) : { bytes, charset: undefined }
  const { text } = decodeText(page.bytes, page.charset ?? findDeclaredCharset(page.bytes))
  if (text.length > LIMITS.textLength) throw new RefusedError('too-large', `more than ${LIMITS.textLength} characters`)
  // Styles that only paint are dropped by the parser of pages, except where they are the question.
  new PageWalk(into).walk(parsePage(text.replace(/(<[^<>]{0,300}[\s"'])style=/gi, '$1data-look=')))
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'object', 'iframe', 'head'])
const BLOCKS = new Set([
  'p',
  'div',
  'td',
  'th',
  'li',
  'tr',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'section',
  'article',
  'dd',
  'dt',
])
const CONTROLS = new Set(['a', 'button', 'option', 'label'])

/** What an element has from those around it. */
interface Around {
  readonly isUnseen: boolean
  readonly isShaded: boolean
  readonly colour: string
  /** The nearest one that is known; null: the page's. */
  readonly ground: string | null
}

class PageWalk {
  readonly #into: Inspection
  #buffer = ''
  #isHidden = false
  #line = 1

  constructor(into: Inspection) {
    this.#into = into
  }

  walk(root: PageParent): void {
    this.#children(root, { isUnseen: false, isShaded: false, colour: 'black', ground: null })
    this.#flush()
  }

  #children(parent: PageParent, around: Around): void {
    for (const child of parent.childNodes) this.#node(child, around)
  }

  #node(node: PageNode, around: Around): void {
    if (isText(node)) {
      const { isUnseen } = around
      if (isUnseen !== this.#isHidden) this.#flush()
      this.#isHidden = isUnseen
      this.#buffer += node.value
      return
    }
    if (node.nodeName === '#comment' && 'data' in node) this.#comment(node.data)
    if (!isElement(node)) return
    if (node.tagName === 'head') this.#commentsOf(node)
    else if (!SILENT.has(node.tagName)) this.#element(node, around)
  }

  #element(node: PageElement, { isUnseen, isShaded, ...around }: Around): void {
    if (BLOCKS.has(node.tagName)) this.#flush()
    if (node.tagName === 'input') this.#input(node)
    const look = lookOf(node)
    const shaded = isShaded || look.isShaded
    const [colour, ground] = [look.colour ?? around.colour, look.ground ?? around.ground]
    const reason = isUnseen ? null : hidingOf(node, look, { isShaded: shaded, colour, ground })
    if (reason !== null) {
      const amount = amountOf(node, reason)
      if (amount >= FEWEST) this.#into.found(reason, { line: this.#line }, amount)
    }
    this.#children(node, { isUnseen: isUnseen || reason === 'hidden-block', isShaded: shaded, colour, ground })
    if (BLOCKS.has(node.tagName)) this.#flush()
  }

  #input(node: PageElement): void {
    const value = attribute(node, 'value') ?? ''
    const isHiddenField = attribute(node, 'type')?.toLowerCase() === 'hidden'
    if (isHiddenField && countHan(value) >= FEWEST)
      this.#into.found('hidden-block', { line: this.#line }, lengthOf(value))
    this.#into.text(value, { line: this.#line }, isHiddenField)
  }

  #commentsOf(parent: PageParent): void {
    for (const child of parent.childNodes) {
      if (child.nodeName === '#comment' && 'data' in child) this.#comment(child.data)
      else if (
        isElement(child) &&
        child.tagName === 'meta' &&
        /^(author|generator)$/i.test(attribute(child, 'name') ?? '')
      ) {
        this.#into.text(attribute(child, 'content') ?? '', { part: '网页头部' }, true)
      }
    }
  }

  #comment(data: string): void {
    const text = data.replace(/<[^<>]{0,2000}>/g, ' ')
    if (!/^\s*(\[if|<!\[endif|Start|End)/i.test(data) && isProse(text))
      this.#into.found('html-comment', { line: this.#line })
    this.#into.text(text, { line: this.#line, part: '注释' }, true)
  }

  #flush(): void {
    const text = this.#buffer
    this.#buffer = ''
    if (lengthOf(text) === 0) return
    this.#into.text(text, { line: this.#line }, this.#isHidden)
    this.#line += 1
  }
}

const FEWEST = 4
const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** Marks of content systems are a word or two; what somebody wrote has stops, numbers or length. */
function isProse(text: string): boolean {
  const han = countHan(text)
  if (/(开始|结束|begin|end|start|区域|模块|导航|栏目|头部|底部|样式|脚本)\s*$/i.test(text.trim()) && han < 16)
    return false
  return (
    han >= 10 ||
    (han >= FEWEST && /[，。；：！？,;:]/.test(text)) ||
    (han >= 2 && /\d{7}/.test(text)) ||
    /\d{11}/.test(text)
  )
}

interface ElementLook {
  readonly isWhite: boolean
  readonly isTiny: boolean
  readonly isOff: boolean
  readonly isShaded: boolean
  readonly colour: string | undefined
  readonly ground: string | undefined
  readonly hasSize: boolean
}

function lookOf(element: PageElement): ElementLook {
  const style = (attribute(element, 'data-look') ?? attribute(element, 'style') ?? '').toLowerCase()
  const colour =
    /(?:^|;)\s*color\s*:\s*([^;]{1,40})/.exec(style)?.[1]?.trim() ?? attribute(element, 'color')?.toLowerCase()
  const ground =
    /(?:^|;)\s*background(?:-color|-image)?\s*:\s*([^;]{1,200})/.exec(style)?.[1]?.trim() ??
    attribute(element, 'bgcolor')?.toLowerCase()
  const size = /(?:^|;)\s*font-size\s*:\s*([\d.]{1,8})\s*(px|pt|em|rem|%)?/.exec(style)
  return {
    colour,
    ground,
    hasSize: size !== null,
    isWhite: colour !== undefined && isWhiteColour(colour),
    isTiny: size !== null && Number(size[1]) <= (size[2] === 'px' || size[2] === 'pt' ? 1 : 0.05),
    isOff:
      /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|text-indent\s*:\s*-\d{3,}|left\s*:\s*-\d{3,})/.test(
        style,
      ),
    isShaded:
      (ground !== undefined && !isWhiteColour(ground) && !/^(none|transparent|inherit|initial)/.test(ground)) ||
      attribute(element, 'background') !== undefined,
  }
}

const isWhiteColour = (colour: string): boolean =>
  colour === 'white' ||
  colour === '#fff' ||
  isWhite(colour) ||
  /^rgba?\(\s*25[45]\s*,\s*25[45]\s*,\s*25[45]/.test(colour)

const isClear = (colour: string | undefined): boolean =>
  colour === 'transparent' || /^rgba\([^()]{1,40},\s*0(?:\.0+)?\s*\)/.test(colour ?? '')

/** Colours as pages write them most. */
function hexOf(colour: string): string | null {
  const first = colour.split(/[\s!]/, 1)[0] ?? ''
  if (first === 'black') return '000000'
  if (first === 'white') return 'ffffff'
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(first)?.slice(1)
  if (short !== undefined) return short.map((digit) => digit + digit).join('')
  const channels = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)/.exec(colour)?.slice(1)
  if (channels !== undefined) return channels.map((one) => Number(one).toString(16).padStart(2, '0')).join('')
  return first
}

type HidingReason = 'hidden-block' | 'white-text' | 'tiny-text'

function hidingOf(
  element: PageElement,
  look: ElementLook,
  { isShaded, colour, ground }: Omit<Around, 'isUnseen'>,
): HidingReason | null {
  if (look.isOff || attribute(element, 'hidden') !== undefined) return 'hidden-block'
  if ((look.isWhite && !isShaded) || isClear(look.colour)) return 'white-text'
  // What a class says of the colour is not known.
  const isKnown = look.colour !== undefined || (look.ground !== undefined && attribute(element, 'class') === undefined)
  if (ground !== null && isKnown && isSameColour(hexOf(colour), hexOf(ground))) return 'white-text'
  return look.isTiny ? 'tiny-text' : null
}

/**
 * Characters of an element that are not on links and buttons: menus that open are no secret. A child with
 * a colour, ground or size of its own is asked for itself.
 */
function amountOf(element: PageElement, reason: HidingReason): number {
  let amount = 0
  for (const child of element.childNodes) {
    if (isText(child)) amount += lengthOf(child.value)
    else if (isElement(child) && !SILENT.has(child.tagName) && !CONTROLS.has(child.tagName) && !undoes(child, reason)) {
      amount += amountOf(child, reason)
    }
  }
  return amount
}

function undoes(element: PageElement, reason: HidingReason): boolean {
  if (reason === 'hidden-block') return false
  const look = lookOf(element)
  return reason === 'tiny-text' ? look.hasSize : look.isShaded || look.colour !== undefined
}
