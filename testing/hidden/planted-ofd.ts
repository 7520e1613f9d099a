import type { HiddenKind } from '../../src/formats/hidden/hidden-finding.js'
import { anOfd, ofdTable, ofdText } from '../office/ofd-builder.js'
import { type Host, PLAIN } from './host.js'
import type { PlantedFile } from './planted-file.js'

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** A filled box where the secret stands. */
const box = (colour: string | null, more = ''): string =>
  `<ofd:PathObject ID="2" Boundary="38 98 60 10" Fill="true" Stroke="false" ${more}>${colour === null ? '' : `<ofd:FillColor Value="${colour}"/>`}<ofd:AbbreviatedData>M 0 0 L 60 0 L 60 10 L 0 10 C</ofd:AbbreviatedData></ofd:PathObject>`

/** Pages with something in the midst of what the host shows; a strip of the first page is kept free. */
function kit(host: Host) {
  const lines = (texts: readonly string[], from: number) =>
    texts.map((line, at) => ofdText(line, 20, from + at * 7)).join('')
  const shown = lines(host.before, 20) + lines(host.after, 120)
  const table = host.table.length === 0 ? [] : [ofdTable(10, 20, host.table)]
  const ofd = (layer: string, parts: Readonly<Record<string, string>> = {}) =>
    anOfd({ pages: [shown + layer, ...table], title: host.before[0] ?? '', parts })
  const info = (inner: string) =>
    ofd('', {
      'OFD.xml': `<ofd:OFD ${NAMESPACE} Version="1.0"><ofd:DocBody><ofd:DocInfo>${inner}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    })
  const noted = (type: string) =>
    ofd('', {
      'Doc_0/Annots/Page_0/Annotation.xml': `<ofd:PageAnnot ${NAMESPACE}><ofd:Annot ID="9" Type="${type}"><ofd:Remark>${host.secret}</ofd:Remark></ofd:Annot></ofd:PageAnnot>`,
    })
  const coloured = (value: string) =>
    ofdText(host.secret, 40, 100).replace('<ofd:TextCode', `<ofd:FillColor Value="${value}"/><ofd:TextCode`)
  return { ofd, info, noted, coloured, box }
}

export function plantedOfd(host: Host = PLAIN): PlantedFile[] {
  const { ofd, info, noted, coloured, box } = kit(host)
  const { secret, person, folder } = host
  const rows: readonly (readonly [what: string, kind: HiddenKind, bytes: Uint8Array])[] = [
    ['附件', 'attachment', ofd('', { 'Doc_0/Attachs/a.xlsx': secret })],
    ['另一种附件', 'attachment', ofd('', { 'Doc_0/Attachs/Attach_1/b.xml': `<a>${secret}</a>` })],
    ['高亮批注', 'annotation', noted('Highlight')],
    ['图章批注', 'annotation', noted('Stamp')],
    ['链接批注', 'annotation', noted('Path')],
    ['作者', 'author', info(`<ofd:Author>${person}</ofd:Author>`)],
    ['题名里的路径', 'local-path', info(`<ofd:Title>C:\\Users\\${folder}\\a.doc</ofd:Title>`)],
    ['不显示的文字', 'invisible-text', ofd(ofdText(secret, 40, 100, 4, '', 'Visible="false"'))],
    ['另一种不显示', 'invisible-text', ofd(ofdText(secret, 40, 100, 4, '', "Visible='0'"))],
    ['透明的文字', 'invisible-text', ofd(ofdText(secret, 40, 100, 4, '', 'Alpha="0"'))],
    ['白字', 'white-text', ofd(coloured('255 255 255'))],
    ['近白的字', 'white-text', ofd(coloured('253 253 253'))],
    ['黑块上的黑字', 'white-text', ofd(box('0 0 0') + coloured('0 0 0'))],
    ['极小的字', 'tiny-text', ofd(ofdText(secret, 40, 100, 0.2))],
    ['页面以外的文字', 'text-outside-page', ofd(ofdText(secret, 40, -60))],
    ['页面下边以外的文字', 'text-outside-page', ofd(ofdText(secret, 40, 400))],
    ['黑块下的文字', 'covered-text', ofd(ofdText(secret, 40, 100) + box('0 0 0'))],
    ['白块下的文字', 'covered-text', ofd(ofdText(secret, 40, 100) + box('255 255 255'))],
    ['没有写颜色的块下的文字', 'covered-text', ofd(ofdText(secret, 40, 100) + box(null))],
  ]
  return rows.map(([what, kind, bytes]) => ({ what, kind, bytes, name: '答复书.ofd' }))
}

export function cleanOfd(host: Host = PLAIN): PlantedFile[] {
  const { ofd, info, coloured, box } = kit(host)
  const { secret } = host
  const rows: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['只有正文', ofd('')],
    ['多一行字', ofd(ofdText(secret, 40, 100))],
    ['明确显示', ofd(ofdText(secret, 40, 100, 4, '', 'Visible="true"'))],
    ['先画底色再写字', ofd(box('200 220 255') + ofdText(secret, 40, 100))],
    ['深底白字', ofd(box('0 0 120') + coloured('255 255 255'))],
    ['半透明的高亮', ofd(ofdText(secret, 40, 100) + box('255 255 0', 'Alpha="80"'))],
    ['黑字', ofd(coloured('0 0 0'))],
    ['小注', ofd(ofdText('注：本表由统计部门提供', 40, 100, 1.8))],
    ['程序写的作者', info('<ofd:Author>WPS</ofd:Author><ofd:Creator>WPS Office</ofd:Creator>')],
    ['没有附件的清单', ofd('', { 'Doc_0/Attachs/Attachments.xml': `<ofd:Attachments ${NAMESPACE}/>` })],
    ['没有批注的清单', ofd('', { 'Doc_0/Annots/Annotations.xml': `<ofd:Annotations ${NAMESPACE}/>` })],
  ]
  return rows.map(([what, bytes]) => ({ what, kind: null, bytes, name: '答复书.ofd' }))
}
