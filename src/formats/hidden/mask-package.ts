import { findPersonalData, maskPersonalData } from '../../domain/privacy/index.js'
import { decodeXml } from '../xml/decode-xml.js'
import { decodeEntities } from '../xml/entities.js'
import { openZip } from '../zip/open-zip.js'
import { writeZip } from '../zip/write-zip.js'

/** Elements that hold words, and those at whose end what stands together ends, by their names without a prefix. */
interface Words {
  readonly holders: ReadonlySet<string>
  readonly blocks: ReadonlySet<string>
}

const DOCUMENT: Words = { holders: new Set(['t', 'delText']), blocks: new Set(['p']) }
const WORKBOOK: Words = { holders: new Set(['t']), blocks: new Set(['si', 'is', 'c', 'comment', 'p']) }

export const maskDocx = (bytes: Uint8Array): Promise<Uint8Array> =>
  withParts(bytes, (name, xml) => (name.startsWith('word/') ? maskWords(xml, DOCUMENT) : xml))

export const maskXlsx = (bytes: Uint8Array): Promise<Uint8Array> =>
  withParts(bytes, (name, xml) => (name.startsWith('xl/') ? maskNumbers(maskWords(xml, WORKBOOK)) : xml))

/** The container with its XML parts changed; what does not change stays as it is, byte for byte. */
async function withParts(bytes: Uint8Array, change: (name: string, xml: string) => string): Promise<Uint8Array> {
  const zip = await openZip(bytes)
  return writeZip(
    zip.names.map((name) => {
      const part = zip.get(name)
      if (!/\.xml$/i.test(name)) return [name, part] as const
      const xml = decodeXml(part)
      const changed = change(name, xml)
      return [name, changed === xml ? part : Buffer.from(asUtf8(changed))] as const
    }),
  )
}

/** What the declaration said of the charset holds no longer. */
const asUtf8 = (xml: string): string =>
  xml.replace(/^<\?xml[^<>]{0,200}\?>/, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>')

interface Stretch {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Masks numbers of persons in the words of each block, also where they are cut into several stretches. */
function maskWords(xml: string, { holders, blocks }: Words): string {
  const changes: { readonly from: number; readonly to: number; readonly text: string }[] = []
  let stretches: Stretch[] = []
  let holds = false
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at)
    const end = open === -1 ? xml.length : open
    if (holds && end > at) stretches.push({ from: at, to: end, text: decodeEntities(xml.slice(at, end)) })
    const close = open === -1 ? -1 : xml.indexOf('>', open)
    if (close === -1) break
    const isEnd = xml.charAt(open + 1) === '/'
    const name = /^(?:[\w.-]{1,40}:)?([\w.-]{1,60})/.exec(xml.slice(open + (isEnd ? 2 : 1), open + 110))?.[1] ?? ''
    holds = !isEnd && holders.has(name) && xml.charAt(close - 1) !== '/'
    if (isEnd && blocks.has(name)) {
      changes.push(...maskedIn(stretches))
      stretches = []
    }
    at = close + 1
  }
  changes.push(...maskedIn(stretches))
  return applied(xml, changes)
}

/** What each stretch says when the numbers in all of them together are masked: each in the stretch it begins in. */
function maskedIn(
  stretches: readonly Stretch[],
): { readonly from: number; readonly to: number; readonly text: string }[] {
  const whole = stretches.map(({ text }) => text).join('')
  const data = findPersonalData(whole)
  if (data.length === 0) return []
  const changed: { readonly from: number; readonly to: number; readonly text: string }[] = []
  let begin = 0
  for (const { from, to, text } of stretches) {
    const end = begin + text.length
    let said = ''
    let at = begin
    for (const datum of data) {
      if (datum.end <= begin || datum.start >= end) continue
      said += whole.slice(at, Math.max(at, datum.start))
      if (datum.start >= begin)
        said += maskPersonalData(whole.slice(datum.start, datum.end), [
          { ...datum, start: 0, end: datum.end - datum.start },
        ])
      at = Math.min(end, datum.end)
    }
    said += whole.slice(at, end)
    if (said !== text) changed.push({ from, to, text: encoded(said) })
    begin = end
  }
  return changed
}

function applied(
  xml: string,
  changes: readonly { readonly from: number; readonly to: number; readonly text: string }[],
) {
  let changed = ''
  let at = 0
  for (const { from, to, text } of changes) {
    changed += xml.slice(at, from) + text
    at = to
  }
  return changed + xml.slice(at)
}

const encoded = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A cell that is a number of a person becomes one with words. */
const maskNumbers = (xml: string): string =>
  xml.replace(/<c\b([^<>]{0,200})><v>(\d{11,19})<\/v><\/c>/g, (cell, attributes: string, value: string) => {
    if (/\bt="(?!n")/.test(attributes)) return cell
    const masked = maskPersonalData(value)
    return masked === value
      ? cell
      : `<c${attributes.replace(/\st="n"/, '')} t="inlineStr"><is><t>${encoded(masked)}</t></is></c>`
  })
