import { findDeclaredCharset } from '../charset/declared-charset.js'
import { type DecodedText, decodeText } from '../charset/decode-text.js'
import type { Document, DocumentNote } from '../document.js'
import { LIMITS } from '../limits.js'
import { RefusedError } from '../refusal.js'
import { BlockCollector } from './block-collector.js'
import { findArticle } from './find-article.js'
import { findPageFacts } from './page-facts.js'
import { outlinePage, type PageOutline } from './page-outline.js'
import { type PageParent, parsePage } from './parse-page.js'
import { findMhtmlPage, isMhtml } from './read-mhtml.js'
import { CONTENT_MARKS, countMarks } from './report-marks.js'

export interface HtmlOptions {
  /** The charset of a Content-Type header, where the page came with one. */
  readonly charset?: string
}

/** Reads a web page of any content system, or a page saved as MHTML. Nothing it refers to is fetched. Throws `RefusedError`. */
export function readHtml(bytes: Uint8Array, options: HtmlOptions = {}): Document {
  if (bytes.length === 0) throw new RefusedError('empty')
  if (bytes.length > LIMITS.fileBytes) throw new RefusedError('too-large', `more than ${LIMITS.fileBytes} bytes`)
  const page = isMhtml(bytes) ? findMhtmlPage(bytes) : { bytes, charset: options.charset }
  return readPage(decodeText(page.bytes, page.charset ?? findDeclaredCharset(page.bytes)))
}

function readPage({ text, replaced }: DecodedText): Document {
  if (text.length > LIMITS.textLength) throw new RefusedError('too-large', `more than ${LIMITS.textLength} characters`)
  if (text.trim() === '') throw new RefusedError('empty')
  const root = parsePage(text)
  const { outline, hiddenCounts } = outlineWhatIsShown(root)
  const article = findArticle(outline)
  const collector = new BlockCollector({
    leftOut: article.leftOut,
    cellsWithTables: outline.cellsWithTables,
    hidden: outline.hidden,
  })
  for (const part of article.parts) collector.collect(part)
  const facts = findPageFacts(root, outline)
  return {
    format: 'html',
    metaTitle: facts.title,
    publishedOn: facts.publishedOn,
    blocks: collector.blocks,
    notes: [...replacementNotes(replaced), ...hiddenNotes(collector.leftOut, hiddenCounts)],
  }
}

const FEWEST_MARKS = 4

/** Some pages hide the article until a script has run; without it they would show nothing of a report. */
function outlineWhatIsShown(root: PageParent): { outline: PageOutline; hiddenCounts: boolean } {
  const shown = outlinePage(root, { hiddenCounts: false })
  if (marksOf(shown) >= FEWEST_MARKS) return { outline: shown, hiddenCounts: false }
  const all = outlinePage(root, { hiddenCounts: true })
  const hiddenCounts = marksOf(all) >= FEWEST_MARKS && marksOf(all) > marksOf(shown)
  return { outline: hiddenCounts ? all : shown, hiddenCounts }
}

const marksOf = (outline: PageOutline): number => countMarks((outline.entries[0]?.marks ?? 0) & CONTENT_MARKS)

const replacementNotes = (replaced: number): DocumentNote[] =>
  replaced > 0 ? [{ code: 'replacement-characters', detail: `有 ${replaced} 个字符无法辨认` }] : []

function hiddenNotes(hidden: BlockCollector['leftOut'], hiddenCounts: boolean): DocumentNote[] {
  if (hiddenCounts) return [{ code: 'hidden-text', detail: '正文由脚本显示，已按显示后的内容读取' }]
  if (hidden.places === 0) return []
  return [{ code: 'hidden-text', detail: `网页中有 ${hidden.places} 处隐藏文字（共 ${hidden.characters} 字），未读取` }]
}
