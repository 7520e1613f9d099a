import { isCardNumber } from './card-number.js'
import { type DigitGroup, digitGroups, isCodeCharacter } from './digit-groups.js'
import { isIdentityNumber15, isIdentityNumber18 } from './identity-number.js'
import { findPassports } from './passport.js'
import type { PersonalDataKind, PersonalDatum } from './personal-datum.js'
import { type Surroundings, surroundings } from './surroundings.js'

/** A card's 19 digits, each by itself; a telephone's 11. */
const MOST_GROUPS = 19
const MOST_DIGITS = 19
const LEAST_DIGITS = 11

/**
 * Identity numbers (18 digits with their check digit, 15 of the old form), mobile phones, bank cards, passports
 * and travel permits; in half or full width, in groups, over a line end. In order, never overlapping. What a
 * number is, is told by its own digits first, and only where they leave a doubt by the words around it.
 */
export function findPersonalData(text: string): readonly PersonalDatum[] {
  const found: PersonalDatum[] = [...findPassports(text)]
  const groups = digitGroups(text)
  for (let index = 0; index < groups.length; ) {
    const match = longestFrom(text, groups, index)
    if (match === null) {
      index += 1
      continue
    }
    found.push(match.datum)
    index += match.groups
  }
  return found.sort((a, b) => a.start - b.start)
}

interface Match {
  readonly datum: PersonalDatum
  readonly groups: number
}

/** The longest number that begins with a group: an identity number is not taken for the telephone in it. */
function longestFrom(text: string, groups: readonly DigitGroup[], first: number): Match | null {
  const begin = groups[first]
  if (begin === undefined) return null
  const isGlued = isCodeCharacter(text.charAt(begin.start - 1))
  let digits = ''
  let best: Match | null = null
  const sizes: number[] = []
  for (let count = 1; count <= MOST_GROUPS; count += 1) {
    const last = groups[first + count - 1]
    if (last === undefined || (count > 1 && last.gap === null)) break
    digits += last.digits
    sizes.push(last.digits.length)
    if (digits.length > MOST_DIGITS) break
    if (digits.length < LEAST_DIGITS || isCodeCharacter(text.charAt(last.end))) continue
    const place: Place = {
      sizes,
      isGlued,
      before: begin.gap,
      after: groups[first + count]?.gap ?? null,
      around: surroundings(text, begin.start, last.end),
    }
    const kind = kindOf(digits, place)
    if (kind === null) continue
    best = { datum: { kind, start: begin.start, end: last.end, value: digits }, groups: count }
  }
  return best
}

interface Place {
  /** How many digits each group has. */
  readonly sizes: readonly number[]
  /** A letter stands right before it: ID11010…, Tel138…, or a longer code. */
  readonly isGlued: boolean
  /** What joins the number to digits before and after it, if anything does. */
  readonly before: string | null
  readonly after: string | null
  readonly around: Surroundings
}

function kindOf(digits: string, place: Place): PersonalDataKind | null {
  const { around, sizes, isGlued } = place
  // The check digit and the day in it are proof enough, but for what says that it is an organisation's.
  if (isIdentityNumber18(digits) && (!isGlued || sizes.length === 1))
    return around.organisation ? null : 'identity-number'
  if (digits.endsWith('X') || isPartOfCode(place)) return null
  if (isMobile(digits, sizes) && (around.telephone || !(around.impersonal || isGlued))) return 'mobile'
  if (isGlued || around.impersonal) return null
  if (isIdentityNumber15(digits) && isGrouped(sizes, [[15], [6, 6, 3], [6, 9], [12, 3]])) return 'identity-number'
  return isCardNumber(digits, around.card) && (around.card || isGroupedCard(sizes)) ? 'bank-card' : null
}

/** A hyphen or a dot, and nothing else, to more digits: a project code, a decimal. */
const isPartOfCode = ({ before, after }: Place): boolean =>
  [before, after].some((gap) => gap !== null && /^[-－‐‑–—.·]$/u.test(gap))

const MOBILE_GROUPS = [[11], [3, 4, 4], [3, 8], [7, 4], [4, 4, 3], [4, 3, 4], [5, 6], [3, 3, 5]]

/** 手机号码, with or without 86 before it. */
function isMobile(digits: string, sizes: readonly number[]): boolean {
  if (/^1[3-9]\d{9}$/.test(digits)) return isGrouped(sizes, MOBILE_GROUPS)
  const prefix = /^(00)?86(?=1[3-9]\d{9}$)/.exec(digits)?.[0].length ?? 0
  if (prefix === 0) return false
  const [head = 0, ...rest] = sizes
  return isGrouped(head === prefix ? rest : [head - prefix, ...rest], MOBILE_GROUPS)
}

const isGrouped = (sizes: readonly number[], usual: readonly (readonly number[])[]): boolean =>
  usual.some((each) => each.length === sizes.length && each.every((size, index) => size === sizes[index])) ||
  sizes.every((size) => size === 1)

/** All at once, in fours, or digit by digit: figures of a table that stand side by side are no card. */
const isGroupedCard = (sizes: readonly number[]): boolean =>
  sizes.length === 1 ||
  sizes.every((size) => size === 1) ||
  (sizes.slice(0, -1).every((size) => size === 4) && (sizes.at(-1) ?? 0) <= 4) ||
  isGrouped(sizes, [
    [6, 13],
    [6, 10],
    [4, 6, 5],
    [8, 8],
  ])
