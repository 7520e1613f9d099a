import { RefusedError } from '../refusal.js'
import { parseXml } from '../xml/parse-xml.js'
import type { ZipArchive } from '../zip/open-zip.js'
import type { HiddenKind } from './hidden-finding.js'
import { type Inspection, lengthOf } from './inspection.js'
import type { PackageRelation } from './package-relations.js'
import { inspectPicture, isPicture } from './picture.js'
import { textOfXml } from './plain-xml.js'
import { hasLocalPath, namesSomebody } from './telling-values.js'

const PROPERTIES = { part: '文档属性' } as const

/**
 * What any Office package may carry beside its text: who made it, from where, and what is packed into it.
 *
 * @param harmless parts whose content is drawn on the page as it is: formulas
 */
export function inspectPackage(
  zip: ZipArchive,
  relations: readonly PackageRelation[],
  into: Inspection,
  harmless: ReadonlySet<string> = new Set(),
): void {
  const seen = new Set<string>()
  for (const relation of relations) {
    const { kind, target, isExternal } = relation
    if (isExternal) {
      inspectOutside(relation, into)
      continue
    }
    if (seen.has(target) || harmless.has(target) || !zip.has(target)) continue
    seen.add(target)
    if (kind === 'core-properties') inspectProperties(zip.get(target), into)
    else if (kind === 'extended-properties') inspectProperties(zip.get(target), into)
    else if (kind === 'custom-properties') inspectCustomProperties(zip.get(target), into)
    else if (kind === 'customXml') inspectCustomXml(zip.get(target), target, into)
    else if (kind === 'vbaProject' || kind === 'xlMacrosheet') into.found('macro', { part: target })
    else if (EMBEDDED.has(kind)) into.found('embedded-object', { part: target })
    else if (kind === 'attachedToolbars' || kind === 'keyMapCustomizations')
      into.found('custom-properties', { part: target })
    else if (kind === 'image' || kind === 'thumbnail') {
      const bytes = zip.get(target)
      if (isPicture(bytes)) inspectPicture(bytes, target, into)
    }
  }
  inspectLeftovers(zip, relations, into)
}

const EMBEDDED = new Set(['oleObject', 'package', 'aFChunk', 'control'])

function inspectOutside({ kind, target, source }: PackageRelation, into: Inspection): void {
  const at = { part: source === '' ? '文档' : source }
  const isLocal = hasLocalPath(target)
  into.text(target, at, true)
  if (kind === 'attachedTemplate') {
    if (isLocal) into.found('local-path', { part: '模板' })
    else if (/^https?:/i.test(target)) into.found('external-link', { part: '模板' })
  } else if (kind === 'hyperlink') {
    if (isLocal) into.found('local-path', at)
  } else into.found(isLocal ? 'local-path' : 'external-link', at)
}

const NAMES: Readonly<Record<string, HiddenKind>> = {
  creator: 'author',
  lastModifiedBy: 'author',
  Manager: 'organisation',
  Company: 'organisation',
}
const PROPERTY_SPACES = {
  'http://purl.org/dc/elements/1.1/': '',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': '',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': '',
}
const PROPERTY_NAMES = [
  ...Object.keys(NAMES),
  'Template',
  'HyperlinkBase',
  'title',
  'subject',
  'description',
  'keywords',
  'category',
]

function inspectProperties(part: Uint8Array, into: Inspection): void {
  const values = new Map<string, string>()
  let name = ''
  parseXml(
    part,
    { namespaces: PROPERTY_SPACES, elements: PROPERTY_NAMES },
    {
      open(element) {
        name = element
      },
      close() {
        name = ''
      },
      text(text) {
        if (name !== '') values.set(name, (values.get(name) ?? '') + text)
      },
    },
  )
  const kinds = new Set<HiddenKind>()
  for (const [key, value] of values) {
    into.text(value, PROPERTIES, true)
    const kind = NAMES[key]
    if (kind !== undefined && namesSomebody(value)) kinds.add(kind)
    if (hasLocalPath(value)) kinds.add('local-path')
  }
  for (const kind of kinds) into.found(kind, PROPERTIES)
}

/** What the common word processor here writes into every file; it says nothing of anybody. */
const OF_THE_PROGRAM = /^(KSO\w{0,40}|ICV)$/
const CUSTOM = {
  namespaces: {
    'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': '',
    'http://purl.oclc.org/ooxml/officeDocument/customProperties': '',
  },
  elements: ['property'],
}

function inspectCustomProperties(part: Uint8Array, into: Inspection): void {
  let count = 0
  let isCounted = false
  let text = ''
  parseXml(part, CUSTOM, {
    open(element, attributes) {
      if (element !== 'property') return
      isCounted = !OF_THE_PROGRAM.test(attributes.get('name') ?? '')
      text = ''
    },
    close(element) {
      if (element !== 'property' || !isCounted || text.trim() === '') return
      count += 1
      into.text(text, PROPERTIES, true)
      if (hasLocalPath(text)) into.found('local-path', PROPERTIES)
    },
    text(more) {
      text += more
    },
  })
  if (count > 0) into.found('custom-properties', PROPERTIES, count)
}

function inspectCustomXml(part: Uint8Array, name: string, into: Inspection): void {
  const text = xmlText(part)
  if (lengthOf(text) === 0) return
  into.found('custom-xml', { part: name })
  into.text(text, { part: name }, true)
}

/** A part in a vocabulary of its own may be anything; what cannot be read is still there. */
function xmlText(part: Uint8Array): string {
  try {
    return textOfXml(part)
  } catch (error) {
    if (error instanceof RefusedError && error.refusal.code === 'damaged') return '？'
    throw error
  }
}

const BOOKKEEPING = /(^|\/)(\[Content_Types\]\.xml|_rels\/[^/]{0,200}\.rels|\.DS_Store|Thumbs\.db)$/i

/** Parts that nothing leads to from the package: no program shows them, every archive tool does. */
function inspectLeftovers(zip: ZipArchive, relations: readonly PackageRelation[], into: Inspection): void {
  const bySource = new Map<string, string[]>()
  for (const { source, target, isExternal } of relations) {
    if (isExternal) continue
    const targets = bySource.get(source)
    if (targets === undefined) bySource.set(source, [target])
    else targets.push(target)
  }
  const reached = new Set<string>([''])
  const open = ['']
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    for (const target of bySource.get(source) ?? []) {
      if (reached.has(target)) continue
      reached.add(target)
      open.push(target)
    }
  }
  for (const name of zip.names) {
    if (reached.has(name) || BOOKKEEPING.test(name)) continue
    const bytes = zip.get(name)
    if (bytes.length === 0) continue
    const text = /\.(xml|vml)$/i.test(name) ? xmlText(bytes) : ''
    if (/\.(xml|vml)$/i.test(name) && lengthOf(text) === 0) continue
    into.found('leftover-part', { part: name })
    into.text(text, { part: name }, true)
  }
}
