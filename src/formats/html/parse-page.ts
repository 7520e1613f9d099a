import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type TreeAdapter,
} from 'parse5'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { PageTokenizer } from './page-tokenizer.js'

export type PageNode = DefaultTreeAdapterTypes.ChildNode
export type PageElement = DefaultTreeAdapterTypes.Element
export type PageText = DefaultTreeAdapterTypes.TextNode
export type PageParent = DefaultTreeAdapterTypes.ParentNode

/** Every cell of the largest table allowed, with a paragraph and two spans in it, and as much again. */
const MAX_ELEMENTS = LIMITS.gridCells * 10

/**
 * The tree that browsers build. Unclosed tags make the parser look at every open element again and
 * again, and reopened formatting multiplies, so depth and number are checked while it builds.
 *
 * @throws RefusedError `too-deep`, `too-large`
 */
export function parsePage(text: string): PageParent {
  let depth = 0
  let elements = 0
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(tagName, namespaceURI, attrs) {
      if (++elements > MAX_ELEMENTS) throw new RefusedError('too-large', `more than ${MAX_ELEMENTS} elements`)
      return defaultTreeAdapter.createElement(tagName, namespaceURI, attrs)
    },
    appendChild: append,
    insertText(parent, text) {
      const last = parent.childNodes.at(-1)
      if (last !== undefined && isText(last)) last.value += text
      else append(parent, defaultTreeAdapter.createTextNode(text))
    },
    onItemPush() {
      if (++depth > LIMITS.htmlDepth) throw new RefusedError('too-deep', `more than ${LIMITS.htmlDepth} open elements`)
    },
    onItemPop() {
      depth--
    },
  }
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter })
  parser.tokenizer = new PageTokenizer(parser.options, parser)
  parser.tokenizer.write(text, true)
  return parser.document
}

/** Most elements have one child, for which an array that may grow is too large. */
function append(parent: PageParent, child: PageNode): void {
  if (parent.childNodes.length === 0) parent.childNodes = [child]
  else parent.childNodes.push(child)
  child.parentNode = parent
}

export const isText = (node: PageNode): node is PageText => node.nodeName === '#text'
export const isElement = (node: PageNode): node is PageElement => 'tagName' in node

export function attribute(element: PageElement, name: string): string | undefined {
  for (const attr of element.attrs) if (attr.name === name) return attr.value
  return undefined
}
