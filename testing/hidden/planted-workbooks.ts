import { CFB, utils, write } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { HiddenKind } from '../../src/formats/hidden/hidden-finding.js'
import { relations } from '../office/docx-builder.js'
import { aWorkbook, type GivenSheet } from '../office/workbook-builder.js'
import { type Host, PLAIN } from './host.js'
import type { PlantedFile } from './planted-file.js'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
type Edit = (text: string) => string

/** Workbooks around what the host shows; rows and columns that are hidden are the second and third. */
function kit(host: Host) {
  const ROWS = [
    ['乡镇', '户数', '备注'],
    ['石桥镇', 12, '甲'],
    ['青禾乡', 8, '乙'],
    ...[...host.before, ...host.after].map((line) => [line]),
    ...host.table,
  ]
  const shown: GivenSheet = { name: '汇总', rows: ROWS }
  const hidden: GivenSheet = { name: '明细', rows: [...ROWS, [host.secret]], hidden: true }
  /** A workbook with parts changed, added, and linked from its first sheet or its book. */
  function edited(
    edits: Readonly<Record<string, Edit>>,
    added: Readonly<Record<string, string>> = {},
    links: Readonly<Record<string, readonly (readonly [string, string])[]>> = {},
  ): Uint8Array {
    const parts = unzipSync(aWorkbook([shown]))
    for (const [name, edit] of Object.entries(edits)) {
      const part = parts[name]
      if (part === undefined) throw new Error(`no part ${name}`)
      parts[name] = strToU8(edit(strFromU8(part)))
    }
    for (const [name, content] of Object.entries(added)) parts[name] = strToU8(content)
    for (const [name, given] of Object.entries(links)) {
      const all = relations(given.map(([kind, target]) => [`${OFFICE}/${kind}`, target])).replaceAll(
        'Id="r',
        'Id="added',
      )
      const present = parts[name]
      parts[name] =
        present === undefined
          ? strToU8(all)
          : strToU8(strFromU8(present).replace('</Relationships>', `${all.replace(/^<Relationships[^<>]*>/, '')}`))
    }
    return zipSync(parts)
  }

  const book = (edit: Edit) => edited({ 'xl/workbook.xml': edit })
  const named = (value: string) =>
    book((text) =>
      text.replace(
        '</workbook>',
        `<definedNames><definedName name="a">${value}</definedName></definedNames></workbook>`,
      ),
    )
  const sheet = (edit: Edit) => edited({ 'xl/worksheets/sheet1.xml': edit })
  const ofSheet = (kind: string, part: string) =>
    edited({}, { 'xl/more/a.xml': part }, { 'xl/worksheets/_rels/sheet1.xml.rels': [[kind, '../more/a.xml']] })
  const ofBook = (kind: string, part: string) =>
    edited({}, { 'xl/more/a.xml': part }, { 'xl/_rels/workbook.xml.rels': [[kind, 'more/a.xml']] })
  const styled = (font: string, fill: string, format = '') =>
    edited({
      'xl/styles.xml': () =>
        `<styleSheet ${MAIN}><numFmts>${format}</numFmts><fonts><font><sz val="11"/></font><font>${font}</font></fonts><fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills><cellXfs><xf fontId="0" fillId="0" numFmtId="0"/><xf fontId="1" fillId="1" numFmtId="${format === '' ? 0 : 170}"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': (text) => text.replace('<c r="B2"', '<c s="1" r="B2"'),
    })
  const properties = (bookType: 'xlsx' | 'biff8', Props: object): Uint8Array => {
    const workbook = utils.book_new()
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(ROWS.map((row) => [...row])), '汇总')
    workbook.Props = Props
    return new Uint8Array(write(workbook, { type: 'array', bookType }))
  }
  /** An old workbook with a storage's stream more. */
  function withStream(name: string): Uint8Array {
    const file = CFB.read(Buffer.from(aWorkbook([shown], 'biff8')), { type: 'buffer' })
    CFB.utils.cfb_add(file, name, Buffer.from([1, 2, 3, 4]))
    return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
  }
  const veryHiddenXls = (): Uint8Array => {
    const workbook = utils.book_new()
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([['甲']]), '汇总')
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([['乙']]), '底稿')
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] }
    return new Uint8Array(write(workbook, { type: 'array', bookType: 'biff8' }))
  }

  /** A record more at the end of the only sheet. */
  function withRecord(type: number, data: Buffer): Uint8Array {
    return withStreamEdited((stream) => {
      const head = Buffer.alloc(4)
      head.writeUInt16LE(type, 0)
      head.writeUInt16LE(data.length, 2)
      return Buffer.concat([stream.subarray(0, stream.length - 4), head, data, stream.subarray(stream.length - 4)])
    })
  }

  function withStreamEdited(edit: (stream: Buffer) => Buffer): Uint8Array {
    const file = CFB.read(Buffer.from(aWorkbook([shown], 'biff8')), { type: 'buffer' })
    const entry = CFB.find(file, 'Workbook')
    if (entry === null) throw new Error('no workbook stream')
    const stream = edit(Buffer.from(entry.content as Uint8Array))
    CFB.utils.cfb_add(file, '/Workbook', stream)
    return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
  }

  function oldWith(axis: 'row' | 'column'): Uint8Array {
    const data = Buffer.alloc(axis === 'row' ? 16 : 12)
    if (axis === 'row') {
      data.writeUInt16LE(1, 0)
      data.writeUInt16LE(0x20, 12)
      return withRecord(0x0208, data)
    }
    data.writeUInt16LE(1, 0)
    data.writeUInt16LE(1, 2)
    data.writeUInt16LE(1, 8)
    return withRecord(0x007d, data)
  }
  return {
    shown,
    hidden,
    edited,
    book,
    named,
    sheet,
    ofSheet,
    ofBook,
    styled,
    properties,
    withStream,
    veryHiddenXls,
    withRecord,
    oldWith,
  }
}

export function plantedWorkbooks(host: Host = PLAIN): PlantedFile[] {
  const made = kit(host)
  const {
    shown,
    hidden,
    edited,
    book,
    named,
    sheet,
    ofSheet,
    ofBook,
    styled,
    properties,
    withStream,
    veryHiddenXls,
    withRecord,
    oldWith,
  } = made
  const { secret, person, office, folder } = host
  const rows: readonly (readonly [what: string, kind: HiddenKind, bytes: Uint8Array, old?: true])[] = [
    ['隐藏的表', 'hidden-sheet', aWorkbook([shown, hidden])],
    ['隐藏的空表', 'hidden-sheet', aWorkbook([shown, { ...hidden, rows: [] }])],
    [
      '深藏的表',
      'very-hidden-sheet',
      edited({ 'xl/workbook.xml': (text) => text.replace('<sheet ', '<sheet state="veryHidden" ') }),
    ],
    ['隐藏的行', 'hidden-rows', aWorkbook([{ ...shown, hiddenRows: [1] }])],
    ['零高的行', 'hidden-rows', sheet((text) => text.replace('<row r="2"', '<row ht="0" customHeight="1" r="2"'))],
    ['隐藏表里隐藏的行', 'hidden-rows', aWorkbook([shown, { ...hidden, hiddenRows: [1, 2] }])],
    ['隐藏的列', 'hidden-columns', aWorkbook([{ ...shown, hiddenColumns: [1] }])],
    [
      '零宽的列',
      'hidden-columns',
      sheet((text) =>
        text.replace('<sheetData>', '<cols><col min="3" max="3" width="0" customWidth="1"/></cols><sheetData>'),
      ),
    ],
    ['白字的单元格', 'hidden-cells', styled('<color rgb="FFFFFFFF"/>', '<patternFill patternType="none"/>')],
    ['主题白字的单元格', 'hidden-cells', styled('<color theme="0"/>', '<patternFill patternType="none"/>')],
    [
      '涂黑的单元格',
      'hidden-cells',
      styled('<sz val="11"/>', '<patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill>'),
    ],
    [
      '与底色同色的单元格',
      'hidden-cells',
      styled('<color rgb="FF1F4E79"/>', '<patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill>'),
    ],
    [
      '不显示的格式',
      'hidden-cells',
      styled('<sz val="11"/>', '<patternFill patternType="none"/>', '<numFmt numFmtId="170" formatCode=";;;"/>'),
    ],
    [
      '透视表缓存',
      'pivot-cache',
      ofBook(
        'pivotCacheDefinition',
        `<pivotCacheDefinition ${MAIN}><cacheFields><cacheField><sharedItems><s v="${secret}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
      ),
    ],
    [
      '透视表记录',
      'pivot-cache',
      ofBook('pivotCacheRecords', `<pivotCacheRecords ${MAIN}><r><s v="${secret}"/></r></pivotCacheRecords>`),
    ],
    ['外部链接', 'external-link', ofBook('externalLink', `<externalLink ${MAIN}><externalBook/></externalLink>`)],
    ['指向别处的名称', 'outside-name', named('[1]明细!$A$1')],
    ['指向本机的名称', 'outside-name', named(`'D:\\${folder}\\[a.xlsx]明细'!$A$1`)],
    [
      '批注',
      'comment',
      ofSheet(
        'comments',
        `<comments ${MAIN}><commentList><comment ref="B2"><text><t>${secret}</t></text></comment></commentList></comments>`,
      ),
    ],
    [
      '会话批注',
      'comment',
      ofSheet(
        'threadedComment',
        `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2"><text>${secret}</text></threadedComment></ThreadedComments>`,
      ),
    ],
    ['数据模型', 'data-model', ofBook('powerPivotData', '<x/>')],
    ['数据连接', 'data-model', ofBook('connections', `<connections ${MAIN}/>`)],
    ['自定义数据', 'custom-xml', ofBook('customXml', `<a><b>${secret}</b></a>`)],
    [
      '自定义视图',
      'custom-view',
      book((text) =>
        text.replace(
          '</workbook>',
          '<customWorkbookViews><customWorkbookView name="甲"/></customWorkbookViews></workbook>',
        ),
      ),
    ],
    [
      '表的自定义视图',
      'custom-view',
      sheet((text) =>
        text.replace('</worksheet>', '<customSheetViews><customSheetView/></customSheetViews></worksheet>'),
      ),
    ],
    ['修改记录', 'change-history', ofBook('revisionHeaders', `<headers ${MAIN}/>`)],
    ['宏', 'macro', ofBook('vbaProject', '<x/>')],
    ['嵌入对象', 'embedded-object', ofSheet('oleObject', '<x/>')],
    ['作者', 'author', properties('xlsx', { Author: person })],
    ['最后修改人', 'author', properties('xlsx', { LastAuthor: person })],
    ['单位', 'organisation', properties('xlsx', { Company: office })],
    ['隐藏的表', 'hidden-sheet', aWorkbook([shown, hidden], 'biff8'), true],
    ['深藏的表', 'very-hidden-sheet', veryHiddenXls(), true],
    ['隐藏的行', 'hidden-rows', oldWith('row'), true],
    ['隐藏的列', 'hidden-columns', oldWith('column'), true],
    ['作者', 'author', properties('biff8', { Author: person }), true],
    ['单位', 'organisation', properties('biff8', { Company: office }), true],
    ['透视表缓存', 'pivot-cache', withStream('/_SX_DB_CUR/0001'), true],
    ['宏', 'macro', withStream('/_VBA_PROJECT_CUR/dir'), true],
    ['嵌入对象', 'embedded-object', withStream('/MBD01234567/CONTENTS'), true],
    ['修改记录', 'change-history', withStream('/Revision Log'), true],
    ['批注', 'comment', withRecord(0x001c, Buffer.alloc(12)), true],
    ['自定义视图', 'custom-view', withRecord(0x01aa, Buffer.alloc(12)), true],
  ]
  return rows.map(([what, kind, bytes, old]) => ({
    what,
    kind,
    bytes,
    name: old === true ? '统计表.xls' : '统计表.xlsx',
  }))
}

export function cleanWorkbooks(host: Host = PLAIN): PlantedFile[] {
  const { shown, named, sheet, ofSheet, ofBook, styled, properties } = kit(host)
  const white = '<color rgb="FFFFFFFF"/>'
  const rows: readonly (readonly [what: string, bytes: Uint8Array, old?: true])[] = [
    ['一张表', aWorkbook([shown])],
    ['两张表', aWorkbook([shown, { ...shown, name: '续表' }])],
    ['隐藏的空行', aWorkbook([{ ...shown, hiddenRows: [40, 41] }])],
    [
      '隐藏的空列到底',
      sheet((text) => text.replace('<sheetData>', '<cols><col min="10" max="16384" hidden="1"/></cols><sheetData>')),
    ],
    ['打印区域', named("'汇总'!$A$1:$C$3")],
    ['深底白字', styled(white, '<patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill>')],
    [
      '黄底黑字',
      styled('<color rgb="FF000000"/>', '<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill>'),
    ],
    ['主题底色', styled('<color theme="1"/>', '<patternFill patternType="solid"><fgColor theme="4"/></patternFill>')],
    ['黑字', styled('<color rgb="FF000000"/>', '<patternFill patternType="none"/>')],
    ['主题黑字', styled('<color theme="1"/>', '<patternFill patternType="none"/>')],
    [
      '千分位',
      styled(
        '<sz val="11"/>',
        '<patternFill patternType="none"/>',
        '<numFmt numFmtId="170" formatCode="#,##0;-#,##0;0"/>',
      ),
    ],
    [
      '窄列',
      sheet((text) =>
        text.replace('<sheetData>', '<cols><col min="2" max="2" width="1.5" customWidth="1"/></cols><sheetData>'),
      ),
    ],
    ['空缓存', ofBook('pivotCacheRecords', `<pivotCacheRecords ${MAIN}/>`)],
    ['空批注', ofSheet('comments', `<comments ${MAIN}><commentList/></comments>`)],
    ['程序写的作者', properties('xlsx', { Author: 'openpyxl' })],
    ['有题名', properties('xlsx', { Title: '统计表' })],
    ['一张表', aWorkbook([shown], 'biff8'), true],
    ['有题名', aWorkbook([shown], 'biff8', '统计表'), true],
    ['程序写的作者', properties('biff8', { Author: 'Administrator' }), true],
  ]
  return rows.map(([what, bytes, old]) => ({
    what,
    kind: null,
    bytes,
    name: old === true ? '统计表.xls' : '统计表.xlsx',
  }))
}
