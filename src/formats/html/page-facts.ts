import type { PlainDate } from '../../domain/calendar/index.js'
import { trimEdges } from './line-text.js'
import { type PageOutline, plainTextOf } from './page-outline.js'
import { attribute, isElement, isText, type PageElement, type PageNode, type PageParent } from './parse-page.js'
import { findPublishedOn, findVaguelyPublishedOn, parsePublishedOn } from './published-on.js'

export interface PageFacts {
  readonly title: string | null
  readonly publishedOn: PlainDate | null
}

const DATE_METAS = [
  'pubdate',
  'publishdate',
  'publishtime',
  'publish_date',
  'article:published_time',
  'dc.date',
  'others',
]
const DATE_TAGS = new Set(['publishtime', 'pubdate'])

/** What the page says about itself: the meta tags that government sites must have, then its own text. */
export function findPageFacts(root: PageParent, outline: PageOutline): PageFacts {
  const metas = new Map<string, string>()
  const titles: string[] = []
  for (const element of headElements(root)) {
    if (element.tagName === 'title') titles.push(textOf(element))
    else if (element.tagName === 'meta') {
      const name = (attribute(element, 'name') ?? attribute(element, 'property'))?.toLowerCase()
      const content = trimEdges(attribute(element, 'content') ?? '')
      if (name !== undefined && content !== '' && !metas.has(name)) metas.set(name, content)
    }
  }
  const title = metas.get('articletitle') ?? titles.find((text) => text !== '') ?? null
  return { title, publishedOn: dateInMetas(metas) ?? dateInText(outline) }
}

function dateInMetas(metas: ReadonlyMap<string, string>): PlainDate | null {
  for (const name of DATE_METAS) {
    const date = parsePublishedOn(metas.get(name) ?? '')
    if (date !== null) return date
  }
  return null
}

/** Head elements that stand in the body are put there by careless templates; both places count. */
function headElements(root: PageParent): PageElement[] {
  const found: PageElement[] = []
  for (const html of root.childNodes) {
    if (!isElement(html)) continue
    for (const part of html.childNodes) {
      if (isElement(part)) found.push(...part.childNodes.filter((node) => isHeadElement(node)))
    }
  }
  return found
}

const isHeadElement = (node: PageNode): node is PageElement =>
  isElement(node) && (node.tagName === 'meta' || node.tagName === 'title')

const textOf = (element: PageElement): string =>
  trimEdges(element.childNodes.map((node) => (isText(node) ? node.value : '')).join('')).replace(/\s+/g, ' ')

const DATE_LABEL = /(?:日期|时间)/
/** Label and date stand in neighbouring elements. */
const NEIGHBOURS = 8

function dateInText(outline: PageOutline): PlainDate | null {
  let vague: PlainDate | null = null
  const { entries } = outline
  for (let index = 0; index < entries.length; index++) {
    const node = entries[index]?.node
    if (node === undefined) continue
    if (isElement(node)) {
      const date = DATE_TAGS.has(node.tagName) ? parsePublishedOn(plainTextOf(outline, index, 40)) : null
      if (date !== null) return date
      continue
    }
    if (!isText(node) || !DATE_LABEL.test(node.value)) continue
    let text = node.value
    for (let next = index + 1; next < entries.length && next < index + NEIGHBOURS; next++) {
      const neighbour = entries[next]?.node
      if (neighbour !== undefined && isText(neighbour)) text += neighbour.value.slice(0, 80)
    }
    const date = findPublishedOn(text)
    if (date !== null) return date
    vague ??= findVaguelyPublishedOn(text)
  }
  return vague
}
