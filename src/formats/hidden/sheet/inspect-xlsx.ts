import { RefusedError } from '../../refusal.js'
import { readSharedStrings, readWorkbookPart, SHEET_NAMESPACES } from '../../sheet/workbook-parts.js'
import { parseXml } from '../../xml/parse-xml.js'
import { openZip, type ZipArchive } from '../../zip/open-zip.js'
import { type Inspection, lengthOf } from '../inspection.js'
import { inspectPackage } from '../package-facts.js'
import { type PackageRelation, readRelations } from '../package-relations.js'
import { textOfXml } from '../plain-xml.js'
import { hasLocalPath } from '../telling-values.js'
import { SheetCells } from './sheet-cells.js'
import { readUnseenStyles } from './sheet-looks.js'

/** What a workbook carries beside the cells that it shows. */
export async function inspectXlsx(bytes: Uint8Array, into: Inspection): Promise<void> {
  const zip = await openZip(bytes)
  const relations = readRelations(zip)
  const workbook = relations.find(({ source, kind }) => source === '' && kind === 'officeDocument')?.target
  if (workbook === undefined || !zip.has(workbook)) throw new RefusedError('damaged', 'no workbook part')
  if (/\.bin$/i.test(workbook)) throw new RefusedError('unsupported', 'xlsb')
  const own = relations.filter(({ source, isExternal }) => source === workbook && !isExternal)
  const partOf = (kind: string) => {
    const name = own.find((relation) => relation.kind === kind)?.target
    return name === undefined ? undefined : zip.find(name)
  }
  const strings = readSharedStrings(partOf('sharedStrings'))
  const unseenStyles = readUnseenStyles(partOf('styles'))
  const names = inspectWorkbook(zip.get(workbook), into)
  const sheetNames = new Map<string, string>()
  for (const { name, relation, hidden } of readWorkbookPart(zip.get(workbook)).sheets) {
    const part = own.find(({ id }) => id === relation)?.target
    if (part === undefined || !zip.has(part) || sheetNames.has(part)) continue
    sheetNames.set(part, name)
    const cells = new SheetCells({ name, strings, unseenStyles, isHidden: hidden }, into)
    cells.read(zip.get(part))
    if (hidden)
      into.found(names.veryHidden.has(name) ? 'very-hidden-sheet' : 'hidden-sheet', { sheet: name }, cells.axes.cells)
    cells.axes.report(into)
    if (cells.hasCustomView) into.found('custom-view', { sheet: name })
  }
  inspectRelated(zip, relations, sheetNames, into)
  inspectPackage(zip, relations, into)
}

/** A name that stands for a place in another file: `[1]表!A1`, or a path. */
const OUTSIDE = /\[\d{1,4}\]|\[[^\]]{1,200}\.xl\w{1,2}\]/i

interface WorkbookFacts {
  readonly veryHidden: ReadonlySet<string>
}

function inspectWorkbook(part: Uint8Array, into: Inspection): WorkbookFacts {
  const veryHidden = new Set<string>()
  let outside = 0
  let value: string | null = null
  const elements = ['sheet', 'definedName', 'customWorkbookView', 'fileSharing', 'absPath']
  const namespaces = { ...SHEET_NAMESPACES, 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac': '' }
  parseXml(
    part,
    { namespaces, elements },
    {
      open(name, attributes) {
        if (name === 'sheet' && attributes.get('state') === 'veryHidden') veryHidden.add(attributes.get('name') ?? '')
        else if (name === 'definedName') value = ''
        else if (name === 'customWorkbookView') into.found('custom-view', { part: '工作簿' })
        else if (name === 'absPath' && hasLocalPath(attributes.get('url') ?? '')) {
          into.found('local-path', { part: '工作簿' })
          into.text(attributes.get('url') ?? '', { part: '工作簿' }, true)
        }
      },
      close(name) {
        if (name !== 'definedName' || value === null) return
        if (OUTSIDE.test(value) || hasLocalPath(value)) outside += 1
        into.text(value, { part: '名称管理器' }, true)
        value = null
      },
      text(text) {
        if (value !== null) value += text
      },
    },
  )
  if (outside > 0) into.found('outside-name', { part: '名称管理器' }, outside)
  return { veryHidden }
}

const DATA_MODEL = new Set(['powerPivotData', 'connections', 'queryTable', 'xmlMaps'])
const HISTORY = new Set(['revisionHeaders', 'usernames'])

function inspectRelated(
  zip: ZipArchive,
  relations: readonly PackageRelation[],
  sheetNames: ReadonlyMap<string, string>,
  into: Inspection,
): void {
  const seen = new Set<string>()
  for (const { source, kind, target, isExternal } of relations) {
    if (isExternal || seen.has(target) || !zip.has(target)) continue
    seen.add(target)
    const sheet = sheetNames.get(source)
    const at = sheet === undefined ? { part: target } : { sheet }
    if (kind === 'comments' || kind === 'threadedComment') inspectComments(zip.get(target), at, into)
    else if (kind === 'pivotCacheRecords') inspectCache(zip.get(target), ['r'], target, into)
    else if (kind === 'pivotCacheDefinition') inspectCache(zip.get(target), ['s', 'n', 'd'], target, into)
    else if (kind === 'externalLink') {
      into.found('external-link', { part: target })
      into.text(textOfXml(zip.get(target)), { part: target }, true)
    } else if (DATA_MODEL.has(kind)) into.found('data-model', { part: target })
    else if (HISTORY.has(kind)) into.found('change-history', { part: target })
    else if (kind === 'drawing') into.text(textOfXml(zip.get(target)), at, false)
  }
}

function inspectComments(
  part: Uint8Array,
  at: { readonly part: string } | { readonly sheet: string },
  into: Inspection,
): void {
  let count = 0
  let cell = ''
  let text = ''
  const namespaces = {
    ...SHEET_NAMESPACES,
    'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments': '',
  }
  const elements = ['comment', 'threadedComment', 't', 'text', 'author']
  parseXml(
    part,
    { namespaces, elements },
    {
      open(name, attributes) {
        if (name !== 'comment' && name !== 'threadedComment') return
        count += 1
        cell = attributes.get('ref') ?? ''
        text = ''
      },
      close(name) {
        if (name !== 'comment' && name !== 'threadedComment') return
        into.text(text, { ...at, cell }, true)
      },
      text(more) {
        text += more
      },
    },
  )
  if (count > 0) into.found('comment', count === 1 && cell !== '' ? { ...at, cell } : at, count)
}

/** The cache repeats the rows that a pivot table was made of; its definition repeats their values. */
function inspectCache(part: Uint8Array, rows: readonly string[], name: string, into: Inspection): void {
  let count = 0
  parseXml(
    part,
    { namespaces: SHEET_NAMESPACES, elements: ['r', 's', 'n', 'd'] },
    {
      open(element, attributes) {
        if (rows.includes(element)) count += 1
        const value = attributes.get('v') ?? ''
        if (lengthOf(value) > 0) into.text(value, { part: name }, true)
      },
      close() {},
    },
  )
  if (count > 0) into.found('pivot-cache', { part: name }, count)
}
