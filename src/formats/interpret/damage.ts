import type { DocumentFormat } from '../document.js'

/**
 * What a conversion, a form's unfilled place or a broken character set left in a text, where it shows by itself.
 * Each raw piece is handed on with what shall stand instead.
 */
type TakeDamage = (raw: string, replacement: string) => string

/** A quick look that spares nearly every text the others. */
const MAYBE = /[&<@\ufffd×XxＸｘ锟烫屯锛銆#äåæçèéï]|错误[!！]|Error!|\?\?|Normal|Definitions|mso-|_Toc|_GoBack|_Hlk/

/** What Word prints for a reference whose goal is gone. */
const LOST_REFERENCE =
  /错误[!！]\s{0,2}(?:未|文档中没有|书签|不能|链接|超级?链接)[^。\n]{1,20}(?:。|$)|Error! (?:Reference source|Bookmark|No text|No table|Not a valid|Unknown)[^.\n]{0,40}\./g
/** What a sheet prints for a formula that went wrong. */
const LOST_FORMULA = /#(?:REF!|DIV\/0!|NAME\?|VALUE!|NUM!|NULL!|N\/A)/g
/** What Word pastes into a page along with the words, and what it writes for itself. */
const PASTED =
  /Normal\s{1,4}0\s{1,4}(?:[\d.]{1,5}\s?磅\s{1,4})?(?:\d\s{1,4})?(?:false\s{1,4}){1,3}(?:[A-Z-]{2,6}(?:\s{1,4}|$)){0,4}|\/\*\s{0,4}Style Definitions\s{0,4}\*\/|@font-face|mso-[a-z-]{3,30}:|PAGEREF\s{1,4}_\w{1,20}|_(?:Toc|Hlk)\d{3,12}|_GoBack/g
const TAG = /<\/?(?:p|br|span|div|font|strong|b|td|tr|table|a|img|o:p)(?:\s[^<>\n]{0,200})?\/?>/gi
/** Markdown may hold tags of its own. */
const NEVER = /(?!)/g
const ENTITY =
  /&(?:(lt|gt|amp(?!;\w{1,20}=)|quot|nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|times)|#(\d{2,5}|x[\da-f]{2,5}));/gi
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
}
/** Replacement characters that went through a character set again, and memory that was never written to. */
const TWICE_LOST = /(?:锟斤拷){1,40}锟?|(?:ï¿½){1,40}|烫{3,40}|屯{3,40}/g
/** UTF-8 read as Latin letters, and as GBK: 锛 and 銆 begin what were its comma and its full stop. */
const MISREAD =
  /(?:[äåæçèé][\u0080-\u00ff\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}){2,40}|[锛銆][^\n]{0,80}?[锛銆][^\n]?/g
/** A character that could not be read, beside one that could; a lone one may be a page's © or blank. */
const LOST = /[\u4e00-\u9fff]\ufffd{1,40}[\u4e00-\u9fff]?|\ufffd{1,40}[\u4e00-\u9fff]/g
const QUESTIONED = /[\u4e00-\u9fff]\?{2,40}[\u4e00-\u9fff]/g
const PAGE_FOOT = /版权|备案|ICP|技术支持|主办|承办|网站标识/
/** 20XX年, 收到申请X件: places of a template that nobody filled. */
const UNFILLED =
  /20[XxＸｘ×]{2}\s?年|(?<![\wＸｘ×])[XxＸｘ×]{2,4}(?:[省市县区旗镇乡]|街道){0,2}(?:人民政府|政府办公室|年度?政府信息公开)|(?<![\wＸｘ×.])[XxＸｘ×]{1,3}\s?[件条份](?![\w\u4e00-\u9fff]{0,4}[”"])/g
/** The signature is a rule's own: a name or a date by itself. */
const ALONE = /^[^，。；：]{0,24}$/
const TITLE_WORDS = /信息公开/

/** A page's glyphs may only have lost their names. */
const SHOWS_GLYPHS: ReadonlySet<DocumentFormat> = new Set(['pdf', 'ofd'])

/** Finds the damage of one text and puts what shall stand instead. */
export function replaceDamage(text: string, format: DocumentFormat, take: TakeDamage): string {
  if (!MAYBE.test(text)) return text
  const drop = (raw: string): string => take(raw, '')
  const keep = (raw: string): string => take(raw, raw)
  let repaired = text
    .replace(LOST_REFERENCE, drop)
    .replace(PASTED, drop)
    .replace(ENTITY, (raw, name: string | undefined, code: string) => take(raw, meaningOf(name, code)))
    .replace(format === 'md' ? NEVER : TAG, drop)
    .replace(LOST_FORMULA, keep)
    .replace(TWICE_LOST, (raw) => take(raw, '\ufffd'.repeat(Math.min(3, raw.length))))
  if (repaired === text && !SHOWS_GLYPHS.has(format) && !PAGE_FOOT.test(text)) {
    for (const pattern of [MISREAD, LOST, QUESTIONED]) repaired = repaired.replace(pattern, keep)
  }
  return ALONE.test(text) && !TITLE_WORDS.test(text) ? repaired : repaired.replace(UNFILLED, keep)
}

function meaningOf(name: string | undefined, number: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? ''
  const code = Number(/^x/i.test(number) ? `0${number}` : number)
  const isCharacter = code >= 0x20 && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : ''
}

const KEPT = /[\ufffd#锛銆äåæçèéXxＸｘ×]|\?\?/

/** Whether a piece of damage stays in the text as it is, because nobody can tell what it was. */
export const staysInText = (raw: string): boolean => KEPT.test(raw) && !/^&/.test(raw)
