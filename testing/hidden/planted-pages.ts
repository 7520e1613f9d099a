import type { HiddenKind } from '../../src/formats/hidden/hidden-finding.js'
import { type Host, PLAIN } from './host.js'
import type { PlantedFile } from './planted-file.js'

/** A page with something in the midst of what the host shows. */
const pageOf =
  (host: Host) =>
  (inner: string): Uint8Array => {
    const lines = (texts: readonly string[]) => texts.map((line) => `<p>${line}</p>`).join('\n')
    const rows = host.table.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    const table = rows.length === 0 ? '' : `<table>${rows.join('')}</table>`
    return Buffer.from(
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title>公示</title></head><body>${lines(host.before)}${inner}${lines(host.after)}${table}</body></html>`,
    )
  }
/** Longer than a mark of a program. */
const namesOf = ({ secret }: Host): string => `${secret}：石桥镇某户补助名单`

export function plantedPages(host: Host = PLAIN): PlantedFile[] {
  const [page, NAMES] = [pageOf(host), namesOf(host)]
  const rows: readonly (readonly [string, HiddenKind, Uint8Array])[] = [
    ['注释里的话', 'html-comment', page(`<!-- 这里原来有${NAMES}，上网前删去 -->`)],
    ['注释掉的表格', 'html-comment', page(`<!-- <table><tr><td>${NAMES}</td><td>13800000000</td></tr></table> -->`)],
    ['不显示的段落', 'hidden-block', page(`<p style="display:none">${NAMES}</p>`)],
    ['隐藏的块', 'hidden-block', page(`<div hidden>${NAMES}</div>`)],
    ['不可见的块', 'hidden-block', page(`<div style="visibility: hidden">${NAMES}</div>`)],
    ['移出屏幕的块', 'hidden-block', page(`<div style="position:absolute;left:-9999px">${NAMES}</div>`)],
    ['透明的块', 'hidden-block', page(`<div style="opacity:0">${NAMES}</div>`)],
    ['隐藏的字段', 'hidden-block', page(`<input type="hidden" value="${NAMES}">`)],
    ['白字', 'white-text', page(`<span style="color:#ffffff">${NAMES}</span>`)],
    ['白字标签', 'white-text', page(`<font color="white">${NAMES}</font>`)],
    ['涂黑的字', 'white-text', page(`<span style="background:#000">${NAMES}</span>`)],
    ['与底色同色的字', 'white-text', page(`<p style="color:#036;background-color:rgb(0,51,102)">${NAMES}</p>`)],
    [
      '与外层底色同色的字',
      'white-text',
      page(`<div style="background:#1f4e79"><span style="color:#1f4e79">${NAMES}</span></div>`),
    ],
    ['透明色的字', 'white-text', page(`<span style="color:transparent">${NAMES}</span>`)],
    ['零号字', 'tiny-text', page(`<span style="font-size:0px">${NAMES}</span>`)],
  ]
  return rows.map(([what, kind, bytes]) => ({ what, kind, bytes, name: '公示.html' }))
}

export function cleanPages(host: Host = PLAIN): PlantedFile[] {
  const [page, NAMES] = [pageOf(host), namesOf(host)]
  const rows: readonly (readonly [string, Uint8Array])[] = [
    ['只有正文', page('')],
    ['模板标记', page('<!-- 正文开始 --><p>内容</p><!-- 正文结束 --><!--content-->')],
    ['条件注释', page('<!--[if lt IE 9]><p>您的浏览器版本过低，请升级后访问</p><![endif]-->')],
    ['深底白字', page(`<div style="background:#003366"><span style="color:#fff">${NAMES}</span></div>`)],
    ['样式表里配色的标题', page(`<div class="title" style="background:#000">${NAMES}</div>`)],
    ['黑底里的白字', page(`<div style="background:black"><p style="color:white">${NAMES}</p></div>`)],
    [
      '收起的菜单',
      page('<ul style="display:none"><li><a href="a">政策文件</a></li><li><a href="b">法定主动公开内容</a></li></ul>'),
    ],
    ['去掉间隙的字号', page(`<div style="font-size:0"><span style="font-size:16px">${NAMES}</span></div>`)],
    ['脚本', page('<script>var a = "云溪县人民政府门户网站脚本";</script><style>.a{display:none}</style>')],
    ['空的隐藏块', page('<div style="display:none"></div><input type="hidden" name="token" value="a81f">')],
    ['辅助阅读标记', page(`<p aria-hidden="true">${NAMES}</p>`)],
  ]
  return rows.map(([what, bytes]) => ({ what, kind: null, bytes, name: '公示.html' }))
}

function exif(tags: readonly (readonly [tag: number, type: number, count: number, value: number])[]): Buffer {
  const head = Buffer.from('Exif\0\0II*\0\u0008\0\0\0', 'latin1')
  const body = Buffer.alloc(2 + tags.length * 12 + 4)
  body.writeUInt16LE(tags.length, 0)
  tags.forEach(([tag, type, count, value], index) => {
    const at = 2 + index * 12
    body.writeUInt16LE(tag, at)
    body.writeUInt16LE(type, at + 2)
    body.writeUInt32LE(count, at + 4)
    body.writeUInt32LE(value, at + 8)
  })
  // One directory more for places, right behind the first.
  const places = Buffer.alloc(18)
  places.writeUInt16LE(1, 0)
  places.writeUInt16LE(2, 2)
  return Buffer.concat([head, body, places])
}

function jpeg(segment: Buffer): Uint8Array {
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0])
  head.writeUInt16BE(segment.length + 2, 4)
  return new Uint8Array(Buffer.concat([head, segment, Buffer.from([0xff, 0xd9])]))
}

function png(keyword: string, value: string): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
  }
  const magic = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const text = Buffer.concat([Buffer.from(`${keyword}\0`), Buffer.from(value)])
  return new Uint8Array(Buffer.concat([magic, chunk('tEXt', text), chunk('IEND', Buffer.alloc(0))]))
}

const AFTER_ONE = 8 + 2 + 12 + 4

export const plantedPictures = (): PlantedFile[] => [
  { what: '拍摄地点', kind: 'photo-place', name: '照片.jpg', bytes: jpeg(exif([[0x8825, 4, 1, AFTER_ONE]])) },
  { what: '拍摄人', kind: 'photo-author', name: '照片.jpg', bytes: jpeg(exif([[0x013b, 2, 4, 0x00676e77]])) },
  {
    what: '元数据里的地点',
    kind: 'photo-place',
    name: '照片.jpg',
    bytes: jpeg(Buffer.from('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="30"/>')),
  },
  { what: '图片作者', kind: 'photo-author', name: '图.png', bytes: png('Author', 'wang') },
]

export const cleanPictures = (): PlantedFile[] => [
  { what: '方向', kind: null, name: '照片.jpg', bytes: jpeg(exif([[0x0112, 3, 1, 1]])) },
  { what: '制作软件', kind: null, name: '图.png', bytes: png('Software', 'scanner') },
]
