import type { Place } from '../../../../domain/report/index.js'
import { remembering } from '../../remembering.js'
import { toHalfWidth } from '../label-text.js'

/** What stands in the place of a figure. `missing` cells are made elsewhere: here something stands. */
export interface Slot {
  readonly state: 'number' | 'blank' | 'mark' | 'unreadable'
  readonly value: number | null
  readonly raw: string
  readonly unit: string | null
  readonly at: Place | null
  /** The digit runs that white space separates, where the cell holds nothing else. */
  readonly parts: readonly string[]
}

const UNIT = '人次|亿元|万元|[件条起篇次份项个宗家人元]'
const SIGNED = String.raw`([+-]?) ?(\d{1,15}|\d{1,3}(?:, ?\d{3}){1,5})(\.\d{1,12})?`
/** What refers to a note below the table. */
const NOTE_MARK = String.raw`[⁰¹²³⁴-⁹]{1,3}|[①-⑳]|\*{1,3}|※|\[\d{1,2}\]`
const FIGURE = new RegExp(String.raw`^${SIGNED} ?(${UNIT})? ?(\([^()]{1,200}\))?(?: ?(?:${NOTE_MARK}))?[。;；]?$`)
const MARK = /^(?:[-–—―─_~]{1,6}|[/\\]{1,3}|无|暂无|\*{1,3}|[x×]{1,4}|n\/a)$/i
const DIGIT_RUNS = /^\d{1,40}(?:\s+\d{1,40}){0,40}$/
const NOTHING = /[\u200b-\u200d\u2060\ufeff\u00ad]|&nbsp;?/g

const NUMERALS = '零一二三四五六七八九'
const MEASURED = /^([一二两三四五六七八九]?十?[一二三四五六七八九]?) ?([件条起篇次份项个宗])$/

/** What a text says by itself, wherever it stands. */
export interface FigureText extends Omit<Slot, 'at'> {
  /** Words: no figure, no mark, not blank, and not a run of digits. */
  readonly isWords: boolean
}

/** Reads the text of one cell. What is not plainly one figure, nothing or a mark stays unreadable. */
export const readFigure = (text: string, at: Place | null): Slot => slotAt(readFigureText(text), at)

export const slotAt = ({ state, value, raw, unit, parts }: FigureText, at: Place | null): Slot => ({
  state,
  value,
  raw,
  unit,
  at,
  parts,
})

export const readFigureText = remembering((text): FigureText => {
  const raw = text.trim()
  const plain = toHalfWidth(raw).replace(NOTHING, '').trim()
  const slot = (state: Slot['state'], value: number | null = null, unit: string | null = null) => {
    const parts = DIGIT_RUNS.test(plain) ? plain.split(/\s+/) : []
    const isWords = state === 'unreadable' && parts.length === 0 && /\p{L}/u.test(raw)
    return { state, value, raw, unit, parts, isWords }
  }
  if (plain === '') return slot('blank')
  if (MARK.test(plain)) return slot('mark')
  if (/^[零〇]$/.test(plain)) return slot('number', 0)
  const match = FIGURE.exec(plain)
  if (match !== null) {
    const [, sign = '', whole = '', decimals = '', unit, note] = match
    if (!isSoundWhole(whole) || (note !== undefined && !isNote(note))) return slot('unreadable')
    const value = Number(`${sign === '-' ? '-' : ''}${whole.replace(/[, ]/g, '')}${decimals}`)
    return slot('number', value === 0 ? 0 : value, unit ?? null)
  }
  const measured = MEASURED.exec(plain)
  const count = measured === null ? null : readNumeral(measured[1] ?? '')
  return count === null ? slot('unreadable') : slot('number', count, measured?.[2] ?? null)
})

/** `007` and `05` are figures that ran together or lost a part. */
const isSoundWhole = (whole: string): boolean => !/^0[\d,]/.test(whole)

/** `（其中修订16件）` explains the figure; `(16)` alone might be another one. */
const isNote = (note: string): boolean => /\p{Script=Han}/u.test(note)

/** 一 to 九十九; only with a measure word, because a lone 一 is as often a dash. */
function readNumeral(text: string): number | null {
  if (text === '') return null
  const [tens, ones] = text.includes('十') ? text.split('十') : ['none', text]
  if (tens === 'none') return text.length === 1 ? digitOf(ones) : null
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones))
}

const digitOf = (sign: string | undefined): number => (sign === '两' ? 2 : NUMERALS.indexOf(sign ?? ''))

/** What stands in a cell of a grid, or in a value of a row. */
export const slotOf = ({ slot }: { readonly slot: Slot }): Slot => slot
export const isFigure = (slot: Slot): boolean => slot.state === 'number'
export const isFilled = (slot: Slot): boolean => slot.state !== 'blank'
export const holdsFigure = ({ slot }: { readonly slot: Slot }): boolean => isFigure(slot)
/** A cell or a value in which something stands. */
export const holdsSomething = ({ slot }: { readonly slot: Slot }): boolean => isFilled(slot)

/** A figure nobody may choose: what stands there is kept. */
export const unread = (slot: Slot): Slot => ({ ...slot, state: 'unreadable', value: null })

const PLAIN_DIGITS = /^(?:0|[1-9]\d{0,8})$/

/**
 * The digits of a figure that its narrow cell broke over lines, that were spread out over a wide one, or whose
 * thousands are parted by a space; empty where it may be something else.
 */
export function wholeDigits({ parts, raw }: Slot): string {
  const digits = parts.join('')
  if (!PLAIN_DIGITS.test(digits)) return ''
  const isWhole = raw.split('\n').length === parts.length || digits.length === parts.length || areThousands(parts)
  return isWhole ? digits : ''
}

const areThousands = ([first = '', ...others]: readonly string[]): boolean =>
  first.length <= 3 && others.every(({ length }) => length === 3)

/** A digit run read out of a row of them. */
export const figureOf = (digits: string, at: Place | null, raw: string = digits): Slot => ({
  state: 'number',
  value: Number(digits),
  raw,
  unit: null,
  at,
  parts: [digits],
})
