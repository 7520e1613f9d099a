import { FORMS, type Form, type FormVersion, isSlip, type ReadingLayout } from '../../../domain/report/index.js'
import type { Document, GridCell } from '../../document.js'
import { remembering } from '../remembering.js'
import { labelKey, splitNumeral } from './label-text.js'
import { matchExactly } from './requests/request-labels.js'
import { matchBlock, matchResult } from './reviews/review-labels.js'

type Label = ReadingLayout['labels'][number]

interface Official {
  readonly label: string
  /** Without number and notes: what a slip leaves about as long as it was. */
  readonly length: number
}

/** Notes in brackets are shortened and left out at will. */
const bareLength = (label: string): number =>
  splitNumeral(label.replace(/[（(][^（()）]{3,60}[)）]/g, '')).phrase.length

function officialsOf({ disclosure, requestsHead, requests, reviews }: Form): readonly Official[] {
  const labels = [
    ...disclosure.flatMap(({ measures, rows }) => [...measures, ...rows].map(({ label }) => label)),
    ...[requestsHead.applicants, requestsHead.organisations, ...Object.values(requestsHead.columns)],
    ...requests.flatMap(({ label, group, subgroup }) => [label, group ?? '', subgroup ?? '']),
    ...reviews.blocks.flatMap(({ label, heading }) => [label, heading]),
    ...Object.values(reviews.columns),
  ]
  return [...new Set(labels)].filter(isLongEnough).map((label) => ({ label, length: bareLength(label) }))
}

const isLongEnough = (label: string): boolean => labelKey(label).length >= SHORTEST

const SHORTEST = 3
const LONGEST = 90
/** A column that a body adds for comparison has a name of its own. */
const OTHER_YEAR = /上一?年|去年|往年|前年|同期|下一?年/

const OFFICIALS: Readonly<Record<FormVersion, readonly Official[]>> = {
  '2019': officialsOf(FORMS['2019']),
  '2021': officialsOf(FORMS['2021']),
}
const KNOWN: ReadonlySet<string> = new Set(
  Object.values(OFFICIALS).flatMap((officials) => officials.map(({ label }) => splitNumeral(label).phrase)),
)

const officialFor = (version: FormVersion): ((text: string) => string | null) =>
  remembering((text) => {
    const length = bareLength(text)
    const near = OFFICIALS[version].find(
      ({ label, length: expected }) =>
        Math.abs(expected - length) <= 1 && OTHER_YEAR.test(label) === OTHER_YEAR.test(text) && isSlip(text, label),
    )
    return near?.label ?? null
  })
const OFFICIAL_FOR = { '2019': officialFor('2019'), '2021': officialFor('2021') }

const isKnown = (text: string): boolean =>
  KNOWN.has(splitNumeral(text).phrase) ||
  matchExactly(text) !== undefined ||
  matchResult(text) !== null ||
  matchBlock(text) !== null

const HAN = /[\u4e00-\u9fff]/

/**
 * The misspelt labels of the tables, whether or not a row or a column was read by them: 行政强治 is too
 * short to be told from other names, and what heads several rows is never looked up.
 *
 * @param tables the blocks whose grids are tables of the form
 */
export function slippedLabels(document: Document, tables: ReadonlySet<number>, version: FormVersion): readonly Label[] {
  const labels: Label[] = []
  for (const block of tables) {
    const grid = document.blocks[block]
    if (grid?.kind === 'grid') for (const cell of grid.cells) addSlip(cell, version, labels)
  }
  return labels
}

function addSlip({ text, at }: GridCell, version: FormVersion, labels: Label[]): void {
  if (text.length < SHORTEST || text.length > LONGEST || !HAN.test(text) || isKnown(text)) return
  const official = OFFICIAL_FOR[version](text)
  if (official !== null) labels.push({ printed: text, official, at })
}
