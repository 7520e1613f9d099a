import type { TableCell } from '../../../src/domain/report/index.js'
import { type FilledReport, TABLES, type TableName } from '../filled-report.js'
import type { Random } from '../random.js'
import type { Damage } from './damage.js'

type Rewrite = (text: string) => string

function rewriteLabels(filled: FilledReport, names: readonly TableName[], rewrite: Rewrite): FilledReport {
  const cellOf = (cell: TableCell): TableCell => (cell.kind === 'label' ? { ...cell, text: rewrite(cell.text) } : cell)
  const tables = Object.fromEntries(
    TABLES.map((name) => {
      const table = filled.tables[name]
      if (!names.includes(name)) return [name, table]
      return [name, { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })) }]
    }),
  ) as FilledReport['tables']
  return { ...filled, tables }
}

function rewriteText(filled: FilledReport, rewrite: Rewrite): FilledReport {
  const { narrative } = filled
  const sections = Object.fromEntries(
    Object.entries(narrative.sections).map(([kind, section]) => [
      kind,
      { heading: rewrite(section.heading), paragraphs: section.paragraphs.map(rewrite) },
    ]),
  ) as unknown as typeof narrative.sections
  return { ...filled, narrative: { ...narrative, opening: narrative.opening.map(rewrite), sections } }
}

const mapped = (text: string, mapping: Readonly<Record<string, string>>): string =>
  [...text].map((character) => mapping[character] ?? character).join('')

const RADICALS = {
  人: '⼈',
  工: '⼯',
  民: '⺠',
  行: '⾏',
  大: '⼤',
  力: '⼒',
  见: '⻅',
  文: '⽂',
  非: '⾮',
  自: '⾃',
  老: '⽼',
  长: '⻓',
}
const TRADITIONAL = {
  数: '數',
  审: '審',
  关: '關',
  开: '開',
  业: '業',
  务: '務',
  构: '構',
  总: '總',
  计: '計',
  规: '規',
  处: '處',
  罚: '罰',
  强: '強',
  许: '許',
  办: '辦',
  结: '結',
  转: '轉',
  复: '復',
  诉: '訴',
  维: '維',
  纠: '糾',
  属: '屬',
  国: '國',
  禁: '禁',
  执: '執',
}
const PINYIN: Readonly<Record<string, string>> = {
  数: 'shù',
  重: 'chóng',
  行: 'xíng',
  会: 'huì',
  量: 'liàng',
  转: 'zhuǎn',
}

const withPinyin = (text: string, random: Random): string =>
  [...text]
    .map((character) => {
      const sound = PINYIN[character]
      return sound !== undefined && random.chance(0.2) ? `${character}（${sound}）` : character
    })
    .join('')

/** Takes characters out of long labels; never so many that another label is meant. */
function loseCharacters(text: string, random: Random): string {
  if (text.length < 7 || random.chance(0.6)) return text
  const gone = random.between(3, text.length - 1)
  return text.slice(0, gone) + text.slice(gone + 1)
}

export const LABEL_DAMAGES: readonly Damage[] = [
  {
    name: 'radicals in place of characters',
    complete: true,
    apply: (filled) => {
      const rewrite = (text: string) => mapped(text, RADICALS)
      return rewriteText(rewriteLabels(filled, TABLES, rewrite), rewrite)
    },
  },
  {
    name: 'traditional characters with pinyin in labels',
    complete: false,
    apply: (filled, random) => rewriteLabels(filled, TABLES, (text) => withPinyin(mapped(text, TRADITIONAL), random)),
  },
  {
    name: 'characters lost from labels',
    complete: false,
    apply: (filled, random) => rewriteLabels(filled, ['requests'], (text) => loseCharacters(text, random)),
  },
  {
    name: 'ASCII punctuation in labels',
    complete: true,
    apply: (filled) =>
      rewriteLabels(filled, TABLES, (text) =>
        mapped(text, { '（': '(', '）': ')', '，': ',', '、': '、', '“': '"', '”': '"' }),
      ),
  },
  {
    name: 'spaces between the characters of labels',
    complete: true,
    apply: (filled) => rewriteLabels(filled, TABLES, (text) => (text.length < 6 ? [...text].join(' ') : text)),
  },
]
