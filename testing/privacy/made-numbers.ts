import type { PersonalDataKind } from '../../src/domain/privacy/index.js'
import type { Random } from '../reports/random.js'

/** A text with a number at a known place: somebody's, or one that only looks like it. */
export interface MadeNumber {
  readonly text: string
  readonly what: string
  /** Null for a look-alike. */
  readonly planted: {
    readonly kind: PersonalDataKind
    readonly value: string
    readonly start: number
    readonly end: number
  } | null
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String(random.between(0, 9))).join('')
const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** MOD 11-2 in another way than the program's: digit by digit, carrying the power of two along. */
function checkDigit(first17: string): string {
  let carried = 0
  for (const digit of first17) carried = ((carried + Number(digit)) * 2) % 11
  const value = (12 - carried) % 11
  return value === 10 ? 'X' : String(value)
}

const REGIONS = ['110105', '320106', '330783', '440305', '510107', '610113', '650102', '820000', '420606', '371323']
const dayOf = (random: Random) => ({
  year: random.between(1935, 2015),
  month: random.between(1, 12),
  day: random.between(1, 28),
})

function identity18(random: Random): string {
  const { year, month, day } = dayOf(random)
  const first17 = `${random.pick(REGIONS)}${year}${pad(month, 2)}${pad(day, 2)}${digits(random, 3)}`
  return first17 + checkDigit(first17)
}
function identity15(random: Random): string {
  const { year, month, day } = dayOf(random)
  // The residence permits of 82 came long after the old form.
  return `${random.pick(REGIONS.filter((region) => region !== '820000'))}${pad(year % 100, 2)}${pad(month, 2)}${pad(day, 2)}${digits(random, 3)}`
}
const mobile = (random: Random): string => `1${random.between(3, 9)}${digits(random, 9)}`
function card(random: Random): string {
  const head = random.pick(['621226', '622848', '623058', '625912', '955880', '601382', '436742', '526855', '356827'])
  const length = head.startsWith('62') ? random.pick([16, 17, 18, 19]) : head.startsWith('9558') ? 19 : 16
  const body = head + digits(random, length - 1 - head.length)
  for (let last = 0; last <= 9; last += 1) if (luhn(body + last)) return body + last
  throw new Error('one of ten digits checks')
}
/** MOD 10 by a table, another way than the program's. */
function luhn(number: string): boolean {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
  const sum = [...number]
    .reverse()
    .reduce((total, digit, index) => total + (index % 2 ? (doubled[Number(digit)] ?? 0) : Number(digit)), 0)
  return sum % 10 === 0
}
function passport(random: Random): string {
  const letter = random.pick(['A', 'B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P'])
  return random.pick([`E${digits(random, 8)}`, `E${letter}${digits(random, 7)}`, `G${digits(random, 8)}`])
}

const wide = (text: string): string =>
  [...text].map((each) => (/[0-9A-Z]/.test(each) ? String.fromCharCode(each.charCodeAt(0) + 0xfee0) : each)).join('')
const joined = (text: string, sizes: readonly number[], gap: string): string => {
  const parts: string[] = []
  let at = 0
  for (const size of sizes) {
    parts.push(text.slice(at, at + size))
    at += size
  }
  return [...parts, text.slice(at)].filter((part) => part !== '').join(gap)
}

const BEFORE = [
  '申请人张某，',
  '联系人：李某 ',
  '经办人王某某（',
  '户主赵某',
  '名单：\n1. ',
  '法定代表人陈某、',
  '',
  '见附件。',
]
const AFTER = ['，住云溪县石桥镇。', '）', '。', ' 男 汉族', '\n青禾乡', '；已核实', '', '住址临江镇']

function placed(
  what: string,
  kind: PersonalDataKind,
  label: string,
  shown: string,
  value: string,
  random: Random,
): MadeNumber {
  const before = random.pick(BEFORE) + label
  return {
    what,
    text: before + shown + random.pick(AFTER),
    planted: { kind, value, start: before.length, end: before.length + shown.length },
  }
}

/** Somebody's number, in one of the ways it is met. */
export function plantedNumber(random: Random): MadeNumber {
  const gap = random.pick([' ', '-', '　', '\u200b', '\n', ' - '])
  const label = (labels: readonly string[]) => random.pick(labels)
  const ways: readonly (() => MadeNumber)[] = [
    () => {
      const value = identity18(random)
      const shown = random.pick([
        value,
        value.toLowerCase(),
        wide(value),
        joined(value, [6, 8], gap),
        joined(value, [6, 4, 4], gap),
        joined(value, [4, 4, 4, 4], gap),
        joined(value, [random.between(1, 17)], gap),
        [...value].join(' '),
      ])
      return placed(
        'identity-18',
        'identity-number',
        label(['身份证号：', '身份证号码', '公民身份号码为', 'ID:', '', '证件号 ']),
        shown,
        value,
        random,
      )
    },
    () => {
      const value = identity15(random)
      return placed(
        'identity-15',
        'identity-number',
        label(['身份证号：', '身份证', '']),
        random.pick([value, wide(value), joined(value, [6, 6], gap)]),
        value,
        random,
      )
    },
    () => {
      const value = mobile(random)
      const shown = random.pick([
        value,
        wide(value),
        joined(value, [3, 4], gap),
        joined(value, [3], ' '),
        joined(value, [7], '-'),
      ])
      return placed('mobile', 'mobile', label(['手机：', '电话', '联系方式 ', '', 'Tel']), shown, value, random)
    },
    () => {
      const value = mobile(random)
      const prefix = random.pick(['86', '0086'])
      return placed(
        'mobile with 86',
        'mobile',
        '电话：+',
        prefix + random.pick(['', ' ', '-']) + value,
        prefix + value,
        random,
      )
    },
    () => {
      const value = card(random)
      const fours = joined(value, [4, 4, 4, 4], random.pick([' ', '-', '　']))
      return placed(
        'card',
        'bank-card',
        label(['银行卡号：', '账号', '开户行农行，卡号 ', '']),
        random.pick([value, fours, wide(value)]),
        value,
        random,
      )
    },
    () => {
      const value = passport(random)
      return placed(
        'passport',
        'passport',
        label(['护照号码：', '持护照', '（护照']),
        random.pick([value, wide(value)]),
        value,
        random,
      )
    },
  ]
  return random.pick(ways)()
}

/** A number that is nobody's, of the kinds that public documents are full of. */
export function lookAlike(random: Random): MadeNumber {
  const n = (count: number) => digits(random, count)
  const year = () => String(random.between(2015, 2026))
  const ways: readonly (readonly [string, () => string])[] = [
    [
      'credit code',
      () =>
        `统一社会信用代码：91${random.pick(REGIONS)}${random.pick(['MA', '07', 'TX'])}${n(4)}${random.pick(['A', 'B', 'K', 'T'])}${n(3)}`,
    ],
    ['credit code of digits', () => `统一社会信用代码 11${random.pick(REGIONS)}${n(10)}`],
    ['document number', () => `云政办发〔${year()}〕${random.between(1, 999)}号`],
    ['long document number', () => `云文旅罚字〔${year()}〕第${year()}${n(7)}号`],
    ['amount', () => `合同金额${random.between(1, 9)}${n(10)}元`],
    ['amount with decimals', () => `1${random.between(3, 9)}${n(9)}.${n(2)}`],
    ['amount with commas', () => `${random.between(1, 9)},${n(3)},${n(3)},${n(3)}.00元`],
    ['land line', () => `电话：0${random.pick(['571', '579', '10', '21', '755'])}-${random.between(2, 8)}${n(7)}`],
    ['land line with extension', () => `(0571)${random.between(2, 8)}${n(7)}-${n(3)}`],
    ['hot line', () => `拨打${random.pick(['12345', '12315', '400-820-8820', '96345'])}咨询`],
    [
      'project code',
      () => `项目代码${year().slice(2)}${pad(random.between(1, 12), 2)}-${random.pick(REGIONS)}-04-01-${n(6)}`,
    ],
    ['identity number with a wrong check digit', () => wrongCheck(identity18(random), random)],
    ['identity number with a day that does not exist', () => noSuchDay(random)],
    [
      'moment',
      () =>
        `${year()}${pad(random.between(1, 12), 2)}${pad(random.between(1, 28), 2)}${pad(random.between(0, 23), 2)}${n(4)}`,
    ],
    ['date range', () => `${year()}-01-01 ${year()}-12-31`],
    ['ISBN', () => `ISBN 978-7-${n(3)}-${n(5)}-${n(1)}`],
    ['index number', () => `索引号：11330100002489210P/${year()}-${n(5)}`],
    ['order', () => `订单流水号：${year()}${n(14)}`],
    ['invoice', () => `发票号码：${n(8)} 发票代码：0${n(11)}`],
    ['registration', () => `注册号：${random.pick(REGIONS)}${n(9)}`],
    ['file number', () => `档案编号：${n(11)}`],
    ['eleven digits of no telephone', () => `${random.pick(['10', '11', '12', '20', '55'])}${n(9)}`],
    ['card that does not check', () => wrongCard(card(random))],
    ['twenty digits and more', () => `${random.between(1, 9)}${n(random.between(19, 30))}`],
    ['coordinates', () => `东经120.${n(11)}，北纬30.${n(11)}`],
    ['row of figures', () => Array.from({ length: 8 }, () => random.between(0, 999)).join(' ')],
    ['column of figures', () => Array.from({ length: 6 }, () => random.between(1_000, 99_999)).join('\n')],
    ['area', () => `建筑面积1${random.between(3, 9)}${n(9)}平方米`],
    ['model', () => `型号G${n(8)}`],
    ['standard', () => `GB/T ${n(5)}-${year()}`],
    ['road', () => `G${n(4)}高速K${n(4)}+${n(3)}`],
    ['file of a camera', () => `IMG_${year()}0108_${n(6)}.jpg`],
  ]
  const [what, make] = random.pick(ways)
  return { what, text: random.pick(BEFORE) + make() + random.pick(['。', '，请查收', '\n', '']), planted: null }
}

function wrongCheck(number: string, random: Random): string {
  const others = '0123456789X'.replace(number.charAt(17), '')
  return number.slice(0, 17) + others.charAt(random.between(0, 9))
}
function noSuchDay(random: Random): string {
  const first17 = `${random.pick(REGIONS)}${random.between(1940, 2010)}${random.pick(['0230', '0431', '1301', '0000', '0132'])}${digits(random, 3)}`
  return first17 + checkDigit(first17)
}
const wrongCard = (number: string): string => number.slice(0, -1) + ((Number(number.slice(-1)) + 3) % 10)
