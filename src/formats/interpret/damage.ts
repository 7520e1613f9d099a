/**
 * What a conversion, a form's unfilled place or a broken character set left in a text, where it shows by itself.
 * Each raw piece is handed on with what shall stand instead.
 */
export type TakeDamage = (raw: string, replacement: string) => string

/** A quick look that spares nearly every text the others. */
const MAYBE = /[&\ufffd×XxＸｘ锟烫屯锛銆#äåæçèéï]|错误[!！]|Error!|\?\?/

/** What Word prints for a reference whose goal is gone. */
const LOST_REFERENCE =
  /错误[!！]\s{0,2}(?:未|文档中没有|书签|不能|链接|超级?链接)[^。\n]{1,20}(?:。|$)|Error! (?:Reference source|Bookmark|No text|No table|Not a valid|Unknown)[^.\n]{0,40}\./g
/** What a sheet prints for a formula that went wrong. */
const LOST_FORMULA = /#(?:REF!|DIV\/0!|NAME\?|VALUE!|NUM!|NULL!|N\/A)/g
const ENTITY =
  /&(?:(lt|gt|amp(?!;\w{1,20}=)|quot|nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|times)|#(\d{2,5}));/g
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

/** Finds the damage of one text; `readsBytes` where the format's own characters are read, not a font's glyphs. */
export function replaceDamage(text: string, readsBytes: boolean, take: TakeDamage): string {
  if (!MAYBE.test(text)) return text
  const drop = (raw: string): string => take(raw, '')
  const keep = (raw: string): string => take(raw, raw)
  let repaired = text
    .replace(LOST_REFERENCE, drop)
    .replace(ENTITY, (raw, name: string | undefined, code: string) => take(raw, meaningOf(name, code)))
    .replace(LOST_FORMULA, keep)
    .replace(TWICE_LOST, (raw) => take(raw, '\ufffd'.repeat(Math.min(3, raw.length))))
  if (repaired === text && readsBytes && !PAGE_FOOT.test(text)) {
    for (const pattern of [MISREAD, LOST, QUESTIONED]) repaired = repaired.replace(pattern, keep)
  }
  return ALONE.test(text) && !TITLE_WORDS.test(text) ? repaired : repaired.replace(UNFILLED, keep)
}

const meaningOf = (name: string | undefined, code: string): string =>
  name === undefined ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? '')

const KEPT = /[\ufffd#锛銆äåæçèéXxＸｘ×]|\?\?/

/** Whether a piece of damage stays in the text as it is, because nobody can tell what it was. */
export const staysInText = (raw: string): boolean => KEPT.test(raw) && !/^&/.test(raw)
