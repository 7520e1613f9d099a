import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import { isIdleAttribute, isIdleStyle } from './idle-attributes.js'
import { knownName } from './known-names.js'

const SPACE = 0x20
const QUOTE = 0x22
const AMPERSAND = 0x26
const APOSTROPHE = 0x27
const SLASH = 0x2f
const LESS = 0x3c
const EQUALS = 0x3d
const GREATER = 0x3e
const CARRIAGE_RETURN = 0x0d

/** What is replaced by something else wherever it stands in a value. */
const REPLACED = /[&\r\0]/
/** Tags with more attributes are left to the parser, which looks for doubles faster. */
const MOST_ATTRIBUTES = 32

/**
 * The tokenizer of parse5, which takes every page character by character, with a short way for what
 * pages consist of: running text and sound tags are each taken at one go. Whatever is out of the
 * ordinary is left untouched to parse5, so that every page gives the tree that browsers build.
 */
export class PageTokenizer extends Tokenizer {
  override write(chunk: string, isLastChunk: boolean): void {
    // Nothing is gained by dropping what was parsed of a text that is in memory anyway.
    this.preprocessor.bufferWaterline = Number.POSITIVE_INFINITY
    super.write(chunk, isLastChunk)
  }

  protected override _stateData(cp: number): void {
    super._stateData(cp)
    if (cp > 0 && this.state === TokenizerMode.DATA) this.#takeAlike(cp)
  }

  protected override _stateScriptData(cp: number): void {
    super._stateScriptData(cp)
    if (cp > 0 && this.state === TokenizerMode.SCRIPT_DATA) this.#takeAlike(cp)
  }

  protected override _stateRawtext(cp: number): void {
    super._stateRawtext(cp)
    if (cp > 0 && this.state === TokenizerMode.RAWTEXT) this.#takeAlike(cp)
  }

  /** Adds to the text that has just begun what follows of its kind: white space, or anything else. */
  #takeAlike(cp: number): void {
    const { html, pos } = this.preprocessor
    // The line feed behind a carriage return is no character of its own.
    if (html.charCodeAt(pos) === CARRIAGE_RETURN) return
    const end = isBlank(cp) ? endOfBlanks(html, pos + 1) : endOfText(html, pos + 1)
    this.runEnd = end
    this.preprocessor.pos = end - 1
  }

  protected override _stateTagOpen(cp: number): void {
    if (!isLetter(cp) || !this.#takeStartTag()) super._stateTagOpen(cp)
  }

  protected override _stateEndTagOpen(cp: number): void {
    if (!isLetter(cp) || !this.#takeEndTag()) super._stateEndTagOpen(cp)
  }

  #takeStartTag(): boolean {
    const { html, pos } = this.preprocessor
    const nameEnd = endOfName(html, pos)
    const found: FoundAttributes = { attrs: null }
    const end = html.charCodeAt(nameEnd) === GREATER ? nameEnd : takeAttributes(html, nameEnd, found)
    if (end === NOT_SOUND) return false
    this._createStartTagToken()
    const token = this.currentToken as Token.TagToken
    token.selfClosing = html.charCodeAt(end) === SLASH
    if (found.attrs !== null) token.attrs = found.attrs
    this.#emitTag(token, nameAt(html, pos, nameEnd), token.selfClosing ? end + 1 : end)
    return true
  }

  #takeEndTag(): boolean {
    const { html, pos } = this.preprocessor
    const end = endOfName(html, pos)
    if (html.charCodeAt(end) !== GREATER) return false
    this._createEndTagToken()
    this.#emitTag(this.currentToken as Token.TagToken, nameAt(html, pos, end), end)
    return true
  }

  #emitTag(token: Token.TagToken, name: string, end: number): void {
    token.tagName = name
    this.preprocessor.pos = end
    this.state = TokenizerMode.DATA
    this.emitCurrentTagToken()
  }
}

const NOT_SOUND = -1
const STYLE = 'style'

interface FoundAttributes {
  attrs: Token.Attribute[] | null
}

/**
 * Reads the attributes behind a tag's name, without the styles that only paint.
 *
 * @returns where the tag's `>` stands, or the `/` before it; `NOT_SOUND` for a tag that takes the whole parser
 */
function takeAttributes(html: string, from: number, found: FoundAttributes): number {
  let at = from
  let isPainted = false
  for (;;) {
    const start = endOfBlanks(html, at)
    const unit = html.charCodeAt(start)
    if (unit === GREATER) return start
    if (unit === SLASH) return html.charCodeAt(start + 1) === GREATER ? start : NOT_SOUND
    const nameEnd = endOfWord(html, start)
    if (start === at || nameEnd === start || found.attrs?.length === MOST_ATTRIBUTES) return NOT_SOUND
    const hasValue = html.charCodeAt(nameEnd) === EQUALS
    const opening = hasValue ? html.charCodeAt(nameEnd + 1) : 0
    const isQuoted = opening === QUOTE || opening === APOSTROPHE
    const valueFrom = isQuoted ? nameEnd + 2 : hasValue ? nameEnd + 1 : nameEnd
    const valueEnd = isQuoted
      ? html.indexOf(opening === QUOTE ? '"' : "'", valueFrom)
      : hasValue
        ? endOfWord(html, valueFrom)
        : valueFrom
    if (valueEnd === -1 || (hasValue && !isQuoted && valueEnd === valueFrom)) return NOT_SOUND
    at = isQuoted ? valueEnd + 1 : valueEnd
    if (!endsAttribute(html, at, isQuoted, hasValue)) return NOT_SOUND
    const name = nameAt(html, start, nameEnd)
    if (isIdleAttribute(name)) continue
    const value = html.slice(valueFrom, valueEnd)
    if (name === STYLE) {
      // The first of several is the one that counts.
      if (isPainted) continue
      isPainted = isIdleStyle(value)
      if (isPainted) continue
    }
    if (REPLACED.test(value)) return NOT_SOUND
    addAttribute(found, name, value)
  }
}

/** The first of a name counts. Most tags have one attribute, for which an array that may grow is too large. */
function addAttribute(found: FoundAttributes, name: string, value: string): void {
  if (found.attrs === null) found.attrs = [{ name, value: detached(value) }]
  else if (!found.attrs.some((other) => other.name === name)) found.attrs.push({ name, value: detached(value) })
}

/** A slash is part of a value without quotes, and behind a name without a value an `=` may still follow. */
function endsAttribute(html: string, at: number, isQuoted: boolean, hasValue: boolean): boolean {
  const unit = html.charCodeAt(at)
  if (unit === GREATER) return true
  if (unit === SLASH) return isQuoted || !hasValue
  return isBlank(unit) && (hasValue || html.charCodeAt(endOfBlanks(html, at)) !== EQUALS)
}

/** A string of its own: a part of a text keeps the whole text in memory. */
const detached = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))

const isBlank = (unit: number): boolean => unit === SPACE || unit === 0x0a || unit === 0x09 || unit === 0x0c
const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)

function endOfBlanks(html: string, from: number): number {
  let at = from
  while (isBlank(html.charCodeAt(at))) at++
  return at
}

/** Up to a tag, a reference, a blank, or what the parser has to look at: control characters, surrogates. */
function endOfText(html: string, from: number): number {
  let at = from
  for (;;) {
    const unit = html.charCodeAt(at)
    const isText = unit > SPACE && unit !== LESS && unit !== AMPERSAND && (unit < 0xd800 || unit > 0xdfff)
    if (!isText) return at
    at++
  }
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Letters and digits: what a tag's name consists of in nearly every page. */
function endOfName(html: string, from: number): number {
  let at = from
  for (let unit = html.charCodeAt(at); isLetter(unit) || isDigit(unit); unit = html.charCodeAt(at)) at++
  return at
}

/** Letters, digits, `-`, `_`, `:`, `.` and `%`: names and plain values. */
function endOfWord(html: string, from: number): number {
  let at = from
  for (;;) {
    const unit = html.charCodeAt(at)
    const isPlain =
      isLetter(unit) ||
      isDigit(unit) ||
      unit === 0x2d ||
      unit === 0x5f ||
      unit === 0x3a ||
      unit === 0x2e ||
      unit === 0x25
    if (!isPlain) return at
    at++
  }
}

/** Names are told apart in small letters. */
function nameAt(html: string, from: number, to: number): string {
  const known = knownName(html, from, to)
  if (known !== undefined) return known
  const name = detached(html.slice(from, to))
  return CAPITAL.test(name) ? name.toLowerCase() : name
}

const CAPITAL = /[A-Z]/
