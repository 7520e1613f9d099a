import { WORD_NAMESPACES } from '../../docx/vocabulary.js'
import { RefusedError } from '../../refusal.js'
import { parseXml } from '../../xml/parse-xml.js'
import { openZip } from '../../zip/open-zip.js'
import { type Inspection, lengthOf } from '../inspection.js'
import { inspectPackage } from '../package-facts.js'
import { readRelations } from '../package-relations.js'
import { textOfXml } from '../plain-xml.js'
import { WordStory } from './word-story.js'
import { WordStyles } from './word-styles.js'

const STORY_PARTS: Readonly<Record<string, string>> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
  comments: '批注',
  glossaryDocument: '文档部件',
}

/** What a Word document carries beside the text that it shows. */
export async function inspectDocx(bytes: Uint8Array, into: Inspection): Promise<void> {
  const zip = await openZip(bytes)
  const relations = readRelations(zip)
  const mainName = relations.find(({ source, kind }) => source === '' && kind === 'officeDocument')?.target
  if (mainName === undefined || !zip.has(mainName)) throw new RefusedError('damaged', 'no main document part')
  const own = relations.filter(({ source, isExternal }) => source === mainName && !isExternal)
  const part = (kind: string) => {
    const name = own.find((relation) => relation.kind === kind)?.target
    return name === undefined ? undefined : zip.find(name)
  }
  const styles = new WordStyles(part('styles'))
  const main = new WordStory('正文', styles, into)
  main.read(zip.get(mainName))
  const read = new Set<string>()
  for (const { id, kind, target } of own) {
    const title = STORY_PARTS[kind]
    if (title === undefined || read.has(target) || !zip.has(target)) continue
    read.add(target)
    const content = zip.get(target)
    if ((kind === 'header' || kind === 'footer') && !main.usedHeaders.has(id)) {
      const text = textOfXml(content)
      if (lengthOf(text) > 0) into.found('unused-header', { part: target })
      into.text(text, { part: target }, true)
      continue
    }
    const story = new WordStory(
      title,
      styles,
      into,
      kind !== 'footnotes' && kind !== 'endnotes' && kind !== 'header' && kind !== 'footer',
    )
    story.read(content)
    if (story.comments > 0) into.found('comment', { part: '批注' }, story.comments)
  }
  const settings = part('settings')
  if (settings !== undefined) inspectSettings(settings, into)
  const equations = own.filter(({ id }) => main.equations.has(id)).map(({ target }) => target)
  inspectPackage(zip, relations, into, new Set(equations))
}

const SETTINGS = { namespaces: WORD_NAMESPACES, elements: ['w:docVar', 'w:mailMerge'] }

function inspectSettings(part: Uint8Array, into: Inspection): void {
  let variables = 0
  parseXml(part, SETTINGS, {
    open(name, attributes) {
      if (name === 'w:mailMerge') into.found('external-link', { part: '邮件合并' })
      const value = attributes.get('w:val') ?? ''
      if (name !== 'w:docVar' || lengthOf(value) === 0) return
      variables += 1
      into.text(value, { part: '文档变量' }, true)
    },
    close() {},
  })
  if (variables > 0) into.found('custom-properties', { part: '文档变量' }, variables)
}
