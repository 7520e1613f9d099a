import type { XmlVocabulary } from './xml-vocabulary.js'

/**
 * What names mean between two namespace declarations. Documents choose their own prefixes, readers
 * use the vocabulary's; each spelling is resolved once and remembered.
 */
export interface NameScope {
  /** The vocabulary's name of an element, '' for one that it does not list. */
  element(raw: string): string
  attribute(raw: string): string
  inner(declared: ReadonlyMap<string, string>): NameScope
}

export function rootScope(vocabulary: XmlVocabulary): NameScope {
  const namespaces = new Map(Object.entries(vocabulary.namespaces))
  const elements = new Map(vocabulary.elements.map((name) => [name, name]))
  return scopeOf(namespaces, elements, () => undefined)
}

/** More spellings than any real part has are resolved afresh each time, so that memory stays flat. */
const REMEMBERED = 2_000

function scopeOf(
  namespaces: ReadonlyMap<string, string>,
  elements: ReadonlyMap<string, string>,
  addressOf: (prefix: string) => string | undefined,
): NameScope {
  const knownElements = new Map<string, string>()
  const knownAttributes = new Map<string, string>()

  const canonical = (raw: string, isAttribute: boolean): string => {
    const colon = raw.indexOf(':')
    const prefix = colon === -1 ? '' : raw.slice(0, colon)
    const local = raw.slice(colon + 1)
    // An attribute without a prefix is in no namespace, whatever the default one is.
    const address = isAttribute && prefix === '' ? undefined : addressOf(prefix)
    if (address === undefined) return prefix === '' ? local : '?'
    const short = namespaces.get(address)
    if (short === undefined) return '?'
    return short === '' ? local : `${short}:${local}`
  }

  const remember = (known: Map<string, string>, raw: string, name: string): string => {
    if (known.size < REMEMBERED) known.set(raw, name)
    return name
  }

  return {
    element: (raw) => knownElements.get(raw) ?? remember(knownElements, raw, elements.get(canonical(raw, false)) ?? ''),
    attribute: (raw) => knownAttributes.get(raw) ?? remember(knownAttributes, raw, canonical(raw, true)),
    // Asked outwards, never copied: many prefixes over many declarations must not multiply.
    inner: (declared) => scopeOf(namespaces, elements, (prefix) => declared.get(prefix) ?? addressOf(prefix)),
  }
}
