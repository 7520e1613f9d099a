import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { decodeXml } from './decode-xml.js'
import { decodeEntities } from './entities.js'
import { type NameScope, rootScope } from './name-scope.js'
import type { XmlVocabulary } from './xml-vocabulary.js'

export type { XmlVocabulary } from './xml-vocabulary.js'

export interface XmlAttributes {
  /** The value of an attribute by its canonical name (`w:val`, or `Target` without a namespace). */
  get(name: string): string | undefined
}

export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  text?(text: string): void
}

/**
 * A small strict SAX reader. It knows no DOCTYPE and no external anything, and what is not well-formed
 * is refused: a part that broke off must not read as a shorter report.
 */
export function parseXml(bytes: Uint8Array, vocabulary: XmlVocabulary, handler: XmlHandler): void {
  parseXmlText(decodeXml(bytes), vocabulary, handler)
}

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const DOUBLE = 0x22
const SINGLE = 0x27

/** One object a parse, pointed at the open tag that is being reported: attributes are read when asked for. */
class LazyAttributes implements XmlAttributes {
  xml = ''
  from = 0
  to = 0
  scope: NameScope

  constructor(scope: NameScope) {
    this.scope = scope
  }

  get(name: string): string | undefined {
    return readAttribute(this.xml, this.from, this.to, (raw) => this.scope.attribute(raw) === name)
  }
}

const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

function readAttribute(
  xml: string,
  from: number,
  to: number,
  wanted: (raw: string, value: () => string) => boolean,
): string | undefined {
  let at = from
  for (;;) {
    while (at < to && isSpace(xml.charCodeAt(at))) at += 1
    if (at >= to) return undefined
    const equals = xml.indexOf('=', at)
    if (equals === -1 || equals >= to) throw new RefusedError('damaged', 'xml: attribute without a value')
    let nameEnd = equals
    while (nameEnd > at && isSpace(xml.charCodeAt(nameEnd - 1))) nameEnd -= 1
    let quote = equals + 1
    while (quote < to && isSpace(xml.charCodeAt(quote))) quote += 1
    const mark = xml.charCodeAt(quote)
    if (quote >= to || (mark !== DOUBLE && mark !== SINGLE))
      throw new RefusedError('damaged', 'xml: unquoted attribute')
    const end = xml.indexOf(mark === DOUBLE ? '"' : "'", quote + 1)
    if (end === -1 || end >= to) throw new RefusedError('damaged', 'xml: unquoted attribute')
    const value = () => decodeEntities(xml.slice(quote + 1, end))
    if (wanted(xml.slice(at, nameEnd), value)) return value()
    at = end + 1
  }
}

/** The namespace declarations of one open tag: prefix ('' for the default one) → address. */
function declarationsIn(xml: string, from: number, to: number): Map<string, string> {
  const declared = new Map<string, string>()
  readAttribute(xml, from, to, (raw, value) => {
    if (raw === 'xmlns') declared.set('', value())
    else if (raw.startsWith('xmlns:')) declared.set(raw.slice(6), value())
    return false
  })
  return declared
}

/** Where the tag that begins at `from` ends, quoted `>` passed over. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at)
    if (code === GT) return at
    if (code === LT) break
    if (code === DOUBLE || code === SINGLE) {
      at = xml.indexOf(code === DOUBLE ? '"' : "'", at + 1)
      if (at === -1) break
    }
  }
  throw new RefusedError('damaged', 'xml: broken tag')
}

function nameEndOf(xml: string, from: number, to: number): number {
  let at = from
  while (at < to) {
    const code = xml.charCodeAt(at)
    if (isSpace(code) || code === SLASH) break
    at += 1
  }
  if (at === from) throw new RefusedError('damaged', 'xml: tag without a name')
  return at
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at === -1) throw new RefusedError('damaged', 'xml: unfinished')
  return at
}

function parseXmlText(xml: string, vocabulary: XmlVocabulary, handler: XmlHandler): void {
  let scope = rootScope(vocabulary)
  const attributes = new LazyAttributes(scope)
  attributes.xml = xml
  const openNames: string[] = []
  const outerScopes: NameScope[] = []
  const scopeDepths: number[] = []
  const onText = handler.text?.bind(handler)
  let at = 0
  let nextDeclaration = xml.indexOf('xmlns')
  let sawRoot = false

  const close = (raw: string) => {
    const depth = openNames.length
    if (depth === 0 || openNames[depth - 1] !== raw) throw new RefusedError('damaged', 'xml: tags do not match')
    handler.close(scope.element(raw))
    openNames.pop()
    if (scopeDepths[scopeDepths.length - 1] === depth) {
      scopeDepths.pop()
      scope = outerScopes.pop() ?? scope
      attributes.scope = scope
    }
  }

  for (;;) {
    const lt = xml.indexOf('<', at)
    const textEnd = lt === -1 ? xml.length : lt
    if (textEnd > at && onText !== undefined && openNames.length > 0) onText(decodeEntities(xml.slice(at, textEnd)))
    if (lt === -1) break
    const code = xml.charCodeAt(lt + 1)
    if (code === SLASH) {
      const gt = after(xml, '>', lt)
      const raw = xml.slice(lt + 2, gt)
      close(isSpace(raw.charCodeAt(raw.length - 1)) ? raw.trimEnd() : raw)
      at = gt + 1
    } else if (code === 0x21) {
      at = passMarkup(xml, lt, onText)
    } else if (code === 0x3f) {
      at = after(xml, '?>', lt) + 2
    } else {
      const gt = tagEnd(xml, lt + 1)
      const empty = xml.charCodeAt(gt - 1) === SLASH
      const to = empty ? gt - 1 : gt
      const nameEnd = nameEndOf(xml, lt + 1, to)
      const raw = xml.slice(lt + 1, nameEnd)
      if (openNames.length === 0 && sawRoot) throw new RefusedError('damaged', 'xml: two roots')
      sawRoot = true
      openNames.push(raw)
      if (openNames.length > LIMITS.xmlDepth) throw new RefusedError('too-deep', `xml depth > ${LIMITS.xmlDepth}`)
      attributes.from = nameEnd
      attributes.to = to
      if (nextDeclaration !== -1 && nextDeclaration < nameEnd) nextDeclaration = xml.indexOf('xmlns', nameEnd)
      if (nextDeclaration !== -1 && nextDeclaration < to) {
        outerScopes.push(scope)
        scopeDepths.push(openNames.length)
        scope = scope.inner(declarationsIn(xml, nameEnd, to))
        attributes.scope = scope
      }
      handler.open(scope.element(raw), attributes)
      if (empty) close(raw)
      at = gt + 1
    }
  }
  if (!sawRoot || openNames.length > 0) throw new RefusedError('damaged', 'xml: unfinished')
}

function passMarkup(xml: string, lt: number, onText: ((text: string) => void) | undefined): number {
  if (xml.startsWith('<!--', lt)) return after(xml, '-->', lt + 4) + 3
  if (xml.startsWith('<![CDATA[', lt)) {
    const end = after(xml, ']]>', lt + 9)
    if (end > lt + 9) onText?.(xml.slice(lt + 9, end))
    return end + 3
  }
  if (/^<!doctype/i.test(xml.slice(lt, lt + 9))) throw new RefusedError('doctype')
  throw new RefusedError('damaged', 'xml: unknown markup')
}
