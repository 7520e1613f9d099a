import { type PlainDate } from '../../domain/calendar/index.js'
/** Where the fonts of a PDF come from, beside those the system has. */
export interface PdfFonts {
  /** Font files that came with the install, unpacked. */
  readonly files: readonly Uint8Array[]
  /** Folders with fonts that the operator put there. */
  readonly folders: readonly string[]
}
/**
 * A document as an archival PDF (PDF/A-2a). The same data and fonts give the same bytes.
 *
 * @param template constant text: every word of a document comes in as data
 */
export declare function setPdf(template: string, data: unknown, fonts: PdfFonts): Uint8Array
/** The standard's fonts for each part of a page, with the packaged ones behind them. */
export declare const PDF_FACES: {
  readonly title: readonly [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
    '方正小标宋_GBK',
    '小标宋',
    'STZhongsong',
    '华文中宋',
    'Noto Serif SC',
  ]
  readonly body: readonly [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '仿宋',
    'FangSong',
    'STFangsong',
    '华文仿宋',
    'Noto Serif SC',
  ]
  readonly heading: readonly ['黑体', 'SimHei', 'STHeiti', '华文黑体', 'Noto Sans SC', 'Noto Serif SC']
  readonly lead: readonly ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', '华文楷体', 'Noto Serif SC']
  readonly pageNumber: readonly ['宋体', 'SimSun', 'NSimSun', 'STSong', '华文宋体', 'Noto Serif SC']
}
/** PDF/A requires a date. A document without one is dated 1 January 2000 rather than by the clock. */
export declare function documentDate(datedOn: PlainDate | null): {
  year: number
  month: number
  day: number
}
