/**
 * Browsers print Chinese into PDF with radicals in place of the characters they look like. The
 * Kangxi block has compatibility mappings; the CJK supplement has almost none, so it is listed here.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⼾': '户',
  '⺁': '厂',
  '⺄': '乙',
  '⺅': '亻',
  '⺈': '刀',
  '⺊': '卜',
  '⺍': '小',
  '⺎': '兀',
  '⺓': '幺',
  '⺗': '心',
  '⺘': '扌',
  '⺙': '攵',
  '⺛': '旡',
  '⺜': '日',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⺡': '氵',
  '⺢': '水',
  '⺣': '灬',
  '⺤': '爪',
  '⺥': '爪',
  '⺦': '丬',
  '⺩': '王',
  '⺪': '疋',
  '⺫': '目',
  '⺬': '示',
  '⺭': '礻',
  '⺮': '竹',
  '⺯': '糸',
  '⺰': '纟',
  '⺱': '网',
  '⺶': '羊',
  '⺷': '羊',
  '⺸': '羊',
  '⺹': '老',
  '⺻': '聿',
  '⺼': '肉',
  '⺾': '艹',
  '⻁': '虎',
  '⻂': '衤',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻎': '辶',
  '⻏': '邑',
  '⻐': '钅',
  '⻑': '长',
  '⻓': '长',
  '⻔': '门',
  '⻖': '阝',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻠': '饣',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '齐',
  '⻬': '齐',
  '⻭': '齿',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
}

const RADICAL = /[\u2e80-\u2fdf]/

/** Replaces radicals by the characters they stand for; other text is returned as it is. */
export function replaceRadicals(text: string): string {
  if (!RADICAL.test(text)) return text
  let replaced = ''
  for (const character of text) {
    const isRadical = character >= '\u2e80' && character <= '\u2fdf'
    replaced += isRadical ? (SUPPLEMENT[character] ?? character.normalize('NFKC')) : character
  }
  return replaced
}
