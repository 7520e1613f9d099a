import { formatNumber } from './number-format.js'
import type { AbstractList, Level, List, NumberingDefinitions } from './numbering-definitions.js'
import type { Styles } from './styles.js'

export interface ParagraphNumbering {
  readonly styleId: string | null
  readonly numId: number | null
  readonly level: number | null
}

/** Counts a document's lists as its paragraphs come. */
export interface Numbering {
  /** The number that Word prints before this paragraph, or `null` for none. Counts it. */
  next(paragraph: ParagraphNumbering): string | null
}

interface ResolvedList {
  readonly key: string
  readonly list: List
  readonly abstract: AbstractList
}

const LEVELS = 9

/** `definitions` is asked for when the first paragraph with a list comes. */
export function countNumbering(definitions: () => NumberingDefinitions | undefined, styles: Styles): Numbering {
  let lists: ((numId: number) => ResolvedList | null) | undefined
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  return {
    next({ styleId, numId: ownNumId, level: ownLevel }) {
      const style = styles.facts(styleId)
      const numId = ownNumId ?? style.numId
      if (numId === null || numId === 0) return null
      lists ??= listFinder(definitions(), styles)
      const resolved = lists(numId)
      if (resolved === null) return null
      const at = ownLevel ?? (ownNumId === null ? levelOfStyle(resolved, styleId) : null) ?? style.level ?? 0
      const level = levelOf(resolved, at)
      if (level === undefined) return null
      const counts = counters.get(resolved.key) ?? []
      counters.set(resolved.key, counts)
      applyStartOverride(resolved.list, numId, at, counts, begun)
      count(resolved, at, counts)
      return printed(resolved, at, level, counts)
    },
  }
}

function listFinder(
  definitions: NumberingDefinitions | undefined,
  styles: Styles,
): (numId: number) => ResolvedList | null {
  if (definitions === undefined) return () => null
  const { abstracts, lists } = definitions
  return (numId) => {
    const list = lists.get(numId)
    let key = list?.abstractId
    // A definition may stand in for a numbering style, whose own list has the levels.
    for (let step = 0; step < 4 && key !== undefined; step += 1) {
      const abstract = abstracts.get(key)
      if (list === undefined || abstract === undefined) return null
      if (abstract.styleLink === null) return { key, list, abstract }
      const linked = styles.facts(abstract.styleLink).numId
      key = linked === null ? undefined : lists.get(linked)?.abstractId
    }
    return null
  }
}

const levelOf = ({ list, abstract }: ResolvedList, at: number): Level | undefined =>
  list.levelOverrides.get(at) ?? abstract.levels.get(at)

/** A heading style is tied to its level by the level itself. */
function levelOfStyle(resolved: ResolvedList, styleId: string | null): number | null {
  if (styleId === null) return null
  for (let at = 0; at < LEVELS; at += 1) if (levelOf(resolved, at)?.paragraphStyle === styleId) return at
  return null
}

/** Lists that share a definition go on counting together, unless one says where it starts. */
function applyStartOverride(
  list: List,
  numId: number,
  at: number,
  counts: (number | undefined)[],
  begun: Set<string>,
): void {
  const key = `${numId}:${at}`
  if (begun.has(key)) return
  begun.add(key)
  const start = list.startOverrides.get(at)
  if (start !== undefined) counts[at] = start - 1
}

function count(resolved: ResolvedList, at: number, counts: (number | undefined)[]): void {
  const before = counts[at]
  counts[at] = before === undefined ? (levelOf(resolved, at)?.start ?? 1) : before + 1
  for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
    const restart = levelOf(resolved, deeper)?.restart ?? null
    if (restart === null || at < restart) counts[deeper] = undefined
  }
}

function printed(
  resolved: ResolvedList,
  at: number,
  level: Level,
  counts: readonly (number | undefined)[],
): string | null {
  if (level.format === 'bullet') return null
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    if (index > at) return ''
    const shown = levelOf(resolved, index)
    const value = counts[index] ?? shown?.start ?? 1
    return formatNumber(value, level.legal ? 'decimal' : (shown?.format ?? 'decimal'))
  })
  return label.trim() === '' ? null : label.trim()
}
