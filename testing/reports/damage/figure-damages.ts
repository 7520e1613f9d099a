import type { CellCode } from '../../../src/domain/report/index.js'
import { type FilledReport, figureCells, TABLES, withTexts } from '../filled-report.js'
import type { Random } from '../random.js'
import type { Damage } from './damage.js'

const allCodes = (filled: FilledReport): CellCode[] =>
  TABLES.flatMap((name) => figureCells(filled.tables[name]).map((cell) => cell.code))

/** Prints some figures in another way; the figures stay what they are. */
function reprint(
  filled: FilledReport,
  codes: readonly CellCode[],
  print: (text: string, code: CellCode) => string,
): FilledReport {
  return withTexts(filled, new Map(codes.map((code) => [code, print(filled.texts.get(code) ?? '', code)])))
}

/** Zeros that the body did not write down: nobody may write them in its place. */
const zerosAs =
  (mark: (random: Random) => string) =>
  (filled: FilledReport, random: Random): FilledReport => {
    const zeros = allCodes(filled).filter((code) => filled.texts.get(code) === '0')
    return { ...reprint(filled, zeros, () => mark(random)), lost: new Set([...filled.lost, ...zeros]) }
  }

const unitOf = (code: CellCode): string =>
  /fees\.amount|procurement\.amount/.test(code) ? '万元' : /items|previousItems/.test(code) ? '项' : '件'

export const FIGURE_DAMAGES: readonly Damage[] = [
  { name: 'zeros left blank', complete: true, apply: zerosAs(() => '') },
  { name: 'zeros as dashes', complete: true, apply: zerosAs((random) => random.pick(['-', '—', '－', '——'])) },
  { name: 'zeros as slashes', complete: true, apply: zerosAs(() => '/') },
  {
    name: 'zeros as blanks of every kind',
    complete: true,
    apply: zerosAs((random) => random.pick(['\u00a0', '\u3000', ' ', '无', '-', '/'])),
  },
  {
    name: 'some zeros left blank',
    complete: true,
    apply: (filled, random) => {
      const zeros = allCodes(filled).filter((code) => filled.texts.get(code) === '0' && random.chance(0.3))
      return { ...reprint(filled, zeros, () => ''), lost: new Set([...filled.lost, ...zeros]) }
    },
  },
  {
    name: 'units printed in table two',
    complete: true,
    apply: (filled) => {
      const codes = figureCells(filled.tables.disclosure).map((cell) => cell.code)
      return reprint(filled, codes, (text, code) => `${text}${unitOf(code)}`)
    },
  },
  {
    name: 'units printed everywhere',
    complete: true,
    apply: (filled) => reprint(filled, allCodes(filled), (text, code) => `${text}${unitOf(code)}`),
  },
  {
    name: 'a remark in brackets behind a figure',
    complete: true,
    apply: (filled, random) => {
      const codes = figureCells(filled.tables.disclosure).map((cell) => cell.code)
      return reprint(filled, [random.pick(codes)], (text) =>
        Number.isInteger(Number(text)) && Number(text) > 1
          ? `${text}（其中修订${random.between(1, Number(text))}件）`
          : text,
      )
    },
  },
  {
    name: 'full-width digits',
    complete: true,
    apply: (filled) =>
      reprint(filled, allCodes(filled), (text) =>
        text.replace(/[0-9.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
      ),
  },
  {
    name: 'thousands separators',
    complete: true,
    apply: (filled, random) => {
      const comma = random.pick([',', '，'])
      return reprint(filled, allCodes(filled), (text) => {
        const [whole = '', fraction] = text.split('.')
        const parted = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, comma)
        return fraction === undefined ? parted : `${parted}.${fraction}`
      })
    },
  },
  {
    name: 'a plus before what grew',
    complete: true,
    apply: (filled) =>
      reprint(
        filled,
        allCodes(filled).filter((code) => code.endsWith('.change')),
        (text) => (Number(text) > 0 ? `+${text}` : text),
      ),
  },
]
