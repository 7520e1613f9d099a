import type { HiddenKind } from '../../src/formats/hidden/hidden-finding.js'
import { ascii, buildPdf, EXTRA, filledRectangle, type PdfSource, text } from '../pdf/pdf-builder.js'
import { type Host, PLAIN } from './host.js'
import type { PlantedFile } from './planted-file.js'

const boxed = (colour: string, x = 95, width = 80): string => `q ${colour} rg ${filledRectangle(x, 595, width, 16)}Q\n`

/** A page's dictionary with more entries, in as many bytes: the builder's box is shortened by them. */
function withPageEntry(bytes: Uint8Array, entry: string): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1')
  const at = file.indexOf('/MediaBox [0 0 595 842] /Rotate 0')
  if (at < 0) throw new Error('no page')
  return ascii(file.replace('/Rotate 0 ', `${entry} `))
}
/** A change appended to a file: an object anew, with a table of its own. */
function appended(bytes: Uint8Array, number: number, body: string): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1')
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] ?? '0'
  const object = `${number} 0 obj\n${body}\nendobj\n`
  const table = file.length + object.length
  const place = String(file.length).padStart(10, '0')
  return ascii(
    `${file}${object}xref\n${number} 1\n${place} 00000 n \ntrailer << /Size 200 /Root 1 0 R /Info 7 0 R /Prev ${previous} >>\nstartxref\n${table}\n%%EOF\n`,
  )
}
const utf16 = (value: string): string => `<feff${Buffer.from(value, 'utf16le').swap16().toString('hex')}>`
const stream = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`
const LAYER = (state: 'ON' | 'OFF') => ({
  extra: ['<< /Type /OCG /Name (a) >>'],
  catalogue: `/OCProperties << /OCGs [${EXTRA} 0 R] /D << /BaseState /ON /${state} [${EXTRA} 0 R] >> >>`,
})

/** Pages with something in the midst of what the host shows; the middle of the first page is kept free. */
function kit(host: Host) {
  const lines = (texts: readonly string[], from: number) =>
    texts.map((line, at) => text(80, from - at * 18, line)).join('')
  const cells = host.table.flatMap((row, y) => row.map((each, x) => text(80 + x * 90, 300 - y * 16, each)))
  const SHOWN = lines(host.before, 760) + lines(host.after, 540) + cells.join('')
  const more = host.table.length > 3 ? [{ content: lines(host.before, 700) }] : []
  const page = (content: string, given: Partial<PdfSource> = {}): Uint8Array =>
    buildPdf({ pages: [{ content: SHOWN + content }, ...more], ...given })
  const NAME = text(100, 600, host.secret)
  const annotated = (annotation: string, more: readonly string[] = []): Uint8Array =>
    withPageEntry(page('', { extra: [annotation, ...more] }), `/Annots [${EXTRA} 0 R]`)
  const info = (entries: string): Uint8Array =>
    ascii(Buffer.from(page('')).toString('latin1').replace('<< /Title <feff> >>', `<< ${entries} >>`))
  const layered = (state: 'ON' | 'OFF') =>
    ascii(
      Buffer.from(page(`/OC /L BDC ${NAME} EMC\n`, LAYER(state)))
        .toString('latin1')
        .replace('/Resources << /Font', `/Resources << /Properties << /L ${EXTRA} 0 R >> /Font`),
    )
  const attached = page('', {
    extra: [stream('/Type /EmbeddedFile', 'abc'), `<< /Type /Filespec /F (a.xlsx) /EF << /F ${EXTRA} 0 R >> >>`],
    catalogue: `/Names << /EmbeddedFiles << /Names [(a) ${EXTRA + 1} 0 R] >> >>`,
  })
  const scripted = (action: string) => page('', { catalogue: `/OpenAction << /Type /Action ${action} >>` })
  const note = (subtype: string, more = '') =>
    annotated(`<< /Type /Annot /Subtype /${subtype} /Rect [50 50 90 90] /Contents ${utf16(host.secret)} ${more} >>`)
  const xmp = (inner: string) =>
    page('', {
      extra: [
        stream(
          '/Type /Metadata /Subtype /XML',
          `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`,
        ),
      ],
      catalogue: `/Metadata ${EXTRA} 0 R`,
    })
  return { SHOWN, page, NAME, annotated, info, layered, attached, scripted, note, xmp }
}

export function plantedPdfs(host: Host = PLAIN): PlantedFile[] {
  const { SHOWN, page, NAME, annotated, info, layered, attached, scripted, note, xmp } = kit(host)
  const { secret, person, office, folder } = host
  const rows: readonly (readonly [what: string, kind: HiddenKind, bytes: Uint8Array])[] = [
    ['黑块下的文字', 'covered-text', page(NAME + boxed('0 0 0'))],
    ['白块下的文字', 'covered-text', page(NAME + boxed('1 1 1'))],
    ['灰块下的文字', 'covered-text', page(NAME + boxed('0.5 0.5 0.5'))],
    ['只盖住一半的文字', 'covered-text', page(NAME + boxed('0 0 0', 120))],
    ['多边形黑块下的文字', 'covered-text', page(`${NAME}q 0 0 0 rg 95 595 m 180 595 l 180 611 l 95 611 l h f Q\n`)],
    ['不着色的文字', 'invisible-text', page(text(100, 600, secret, { mode: 3 }))],
    ['只裁剪的文字', 'invisible-text', page(text(100, 600, secret, { mode: 7 }))],
    [
      '整页都不着色又没有图',
      'invisible-text',
      buildPdf({ pages: [{ content: text(100, 600, secret, { mode: 3 }) }, { content: SHOWN }] }),
    ],
    ['白字', 'white-text', page(`q 1 1 1 rg ${NAME}Q\n`)],
    ['近白的字', 'white-text', page(`q 0.99 0.99 0.99 rg ${NAME}Q\n`)],
    ['黑块上的黑字', 'white-text', page(`${boxed('0 0 0')}q 0 0 0 rg ${NAME}Q\n`)],
    ['蓝块上的蓝字', 'white-text', page(`${boxed('0 0 0.5')}q 0 0 0.5 rg ${NAME}Q\n`)],
    ['极小的字', 'tiny-text', page(text(100, 600, secret, { size: 0.5 }))],
    ['页面以外的文字', 'text-outside-page', page(text(100, -200, secret))],
    ['裁切框以外的文字', 'text-outside-page', withPageEntry(page(NAME), '/CropBox [0 700 595 842]')],
    ['页面右边以外的文字', 'text-outside-page', page(text(900, 400, secret))],
    ['便笺', 'annotation', note('Text')],
    ['高亮批注', 'annotation', note('Highlight', '/QuadPoints [50 90 90 90 50 50 90 50]')],
    ['隐藏的批注', 'annotation', note('Text', '/F 2')],
    ['没有执行的涂黑', 'annotation', note('Redact', '/QuadPoints [50 90 90 90 50 50 90 50]')],
    ['图章', 'annotation', note('Stamp')],
    ['附件', 'attachment', attached],
    [
      '附件批注',
      'attachment',
      annotated(`<< /Type /Annot /Subtype /FileAttachment /Rect [50 50 90 90] /FS ${EXTRA + 2} 0 R >>`, [
        stream('/Type /EmbeddedFile', 'abc'),
        `<< /Type /Filespec /F (a.xlsx) /EF << /F ${EXTRA + 1} 0 R >> >>`,
      ]),
    ],
    ['打开时的脚本', 'script', scripted('/S /JavaScript /JS (app.alert)')],
    ['启动程序', 'script', scripted('/S /Launch /F (a.exe)')],
    ['作者', 'author', info(`/Author ${utf16(person)}`)],
    ['元数据里的作者', 'author', xmp('<dc:creator><rdf:Seq><rdf:li>wang mou</rdf:li></rdf:Seq></dc:creator>')],
    ['题名里的路径', 'local-path', info(`/Title ${utf16(`C:\\Users\\${folder}\\a.doc`)}`)],
    ['制作程序的路径', 'local-path', info(`/Producer ${utf16(`file:///home/${folder}/a.odt`)}`)],
    ['自定义属性', 'custom-properties', info(`/Handler ${utf16(secret)}`)],
    ['单位', 'organisation', info(`/Company ${utf16(office)}`)],
    ['修改前的页面', 'earlier-version', appended(page(NAME), 101, stream('', SHOWN))],
    [
      '修改过两次',
      'earlier-version',
      appended(appended(page(NAME), 101, stream('', SHOWN)), 101, stream('', `${SHOWN} `)),
    ],
    ['修改前的属性', 'earlier-version', appended(info(`/Author ${utf16(person)}`), 7, '<< /Title (a) >>')],
    ['关闭的图层', 'hidden-layer', layered('OFF')],
  ]
  return rows.map(([what, kind, bytes]) => ({ what, kind, bytes, name: '答复书.pdf' }))
}

export function cleanPdfs(host: Host = PLAIN): PlantedFile[] {
  const { secret } = host
  const { SHOWN, page, NAME, annotated, info, layered } = kit(host)
  const rows: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['只有正文', page('')],
    ['有题名', page('', { title: '答复书' })],
    ['先画底色再写字', page(boxed('0.8 0.9 1') + NAME)],
    ['深底白字', page(`${boxed('0 0 0.5')}q 1 1 1 rg ${NAME}Q\n`)],
    ['字的影子', page(`q 1 1 1 rg ${text(101, 599, secret)}Q\n${NAME}`)],
    ['浅底黑字', page(`${boxed('0.8 0.8 0.8')}q 0 0 0 rg ${NAME}Q\n`)],
    ['旁边的黑块', page(NAME + boxed('0 0 0', 300))],
    ['盖住后重写', page(NAME + boxed('1 1 1') + NAME)],
    ['表格线', page(`${NAME}95 595 m 180 595 l S\n95 595 85 16 re S\n`)],
    ['下划线', page(`${NAME}q 0 0 0 rg ${filledRectangle(95, 597, 80, 0.8)}Q\n`)],
    ['被裁掉的黑块', page(`${NAME}q 300 300 10 10 re W n 0 0 0 rg ${filledRectangle(95, 595, 80, 16)}Q\n`)],
    [
      '半透明的高亮',
      ascii(
        Buffer.from(page(`${NAME}q /T gs 1 1 0 rg ${filledRectangle(95, 595, 80, 16)}Q\n`))
          .toString('latin1')
          .replace('/Resources << /Font', '/Resources << /ExtGState << /T << /ca 0.3 >> >> /Font'),
      ),
    ],
    [
      '正片叠底的高亮',
      ascii(
        Buffer.from(page(`${NAME}q /T gs 1 1 0 rg ${filledRectangle(95, 595, 80, 16)}Q\n`))
          .toString('latin1')
          .replace('/Resources << /Font', '/Resources << /ExtGState << /T << /BM /Multiply >> >> /Font'),
      ),
    ],
    ['小注', page(text(100, 600, '注：本表由统计部门提供', { size: 5 }))],
    [
      '扫描件的识别文字',
      buildPdf({
        pages: [{ content: text(80, 700, '云溪县人民政府答复书', { mode: 3 }) }],
        extra: [
          stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', 'a'),
        ],
      }),
    ],
    ['重复的不着色文字', page(NAME + text(100, 600, secret, { mode: 3 }))],
    [
      '网址链接',
      annotated(
        '<< /Type /Annot /Subtype /Link /Rect [50 50 90 90] /A << /S /URI /URI (https://example.gov.cn/) >> >>',
      ),
    ],
    ['程序写的作者', info('/Author (Administrator) /Creator (WPS)')],
    ['打开的图层', layered('ON')],
    ['旋转的页面', buildPdf({ pages: [{ content: SHOWN, rotate: 90 }] })],
    ['只换了目录', appended(page(NAME), 1, '<< /Type /Catalog /Pages 2 0 R /Lang (zh) >>')],
    ['倾斜的水印', page(text(200, 400, '云溪县', { angle: 45, size: 40 }))],
  ]
  return rows.map(([what, bytes]) => ({ what, kind: null, bytes, name: '答复书.pdf' }))
}
