import type { ReadingLayout } from '../reading.js'
import type { Hit, ReportRule } from '../rule.js'
import { toPlaces } from './hit-cells.js'

type Debris = ReadingLayout['debris'][number]

/** Marks of a word processor: few, and each its own. Anything else comes by the hundred. */
const FIELD_MARK = /^\[.*\]$|^\{.*\}$/
const TOLD_ONE_BY_ONE = 3
const SHOWN = 3

export const formConversionDamage: ReportRule = {
  id: 'form.conversion-damage',
  severity: 'notice',
  citation: null,
  text: '公布的文本没有转换格式留下的残迹：书签标记、失效的引用、没有解码的实体、乱码、插入的拼音、繁体字、多余的问号，也没有没填写的模板占位',
  summary:
    'Debris of a conversion: bookmark marks, lost references, characters misread, pinyin in brackets; places of a template left unfilled',
  since: 2019,
  example: { given: '正文中有“[bookmark: _GoBack]”', finding: '文中留有格式转换的残迹：“[bookmark: _GoBack]”' },
  check: ({ layout }) => {
    const marks = layout.debris.filter(({ raw }) => FIELD_MARK.test(raw.trim()))
    const others = layout.debris.filter(({ raw }) => !FIELD_MARK.test(raw.trim()))
    const groups = [...(marks.length <= TOLD_ONE_BY_ONE ? marks.map((mark) => [mark]) : [marks]), others]
    return groups.filter(({ length }) => length > 0).map(hitOf)
  },
}

function hitOf(debris: readonly Debris[]): Hit {
  const shown = [...new Set(debris.map(({ raw }) => raw.trim()))].slice(0, SHOWN)
  const list = shown.map((raw) => `“${raw}”`).join('')
  const count = debris.length === 1 ? '' : ` ${debris.length} 处`
  return {
    message: `文中留有格式转换的残迹${count}：${list}${debris.length > SHOWN ? '等' : ''}`,
    at: toPlaces(...debris.slice(0, 50).map(({ at }) => at)),
    ...(debris.length === 1 && shown[0] !== undefined ? { quote: shown[0] } : {}),
  }
}
