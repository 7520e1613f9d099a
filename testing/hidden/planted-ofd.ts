import type { HiddenKind } from '../../src/formats/hidden/hidden-finding.js'
import { anOfd, ofdTable, ofdText } from '../office/ofd-builder.js'
import { type Host, PLAIN } from './host.js'
import type { PlantedFile } from './planted-file.js'

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'

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
  return { ofd, info, noted }
}

export function plantedOfd(host: Host = PLAIN): PlantedFile[] {
  const { ofd, info, noted } = kit(host)
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
  ]
  return rows.map(([what, kind, bytes]) => ({ what, kind, bytes, name: '答复书.ofd' }))
}

export function cleanOfd(host: Host = PLAIN): PlantedFile[] {
  const { ofd, info } = kit(host)
  const { secret } = host
  const rows: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['只有正文', ofd('')],
    ['多一行字', ofd(ofdText(secret, 40, 100))],
    ['明确显示', ofd(ofdText(secret, 40, 100, 4, '', 'Visible="true"'))],
    ['程序写的作者', info('<ofd:Author>WPS</ofd:Author><ofd:Creator>WPS Office</ofd:Creator>')],
    ['没有附件的清单', ofd('', { 'Doc_0/Attachs/Attachments.xml': `<ofd:Attachments ${NAMESPACE}/>` })],
    ['没有批注的清单', ofd('', { 'Doc_0/Annots/Annotations.xml': `<ofd:Annotations ${NAMESPACE}/>` })],
  ]
  return rows.map(([what, bytes]) => ({ what, kind: null, bytes, name: '答复书.ofd' }))
}
