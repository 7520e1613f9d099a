import { describe, expect, test } from 'vitest'
import { compare } from '../../testing/reports/compare.js'
import { DAMAGED_LAYOUTS, OFFICE_LAYOUTS, PDF_LAYOUTS } from '../../testing/reports/damaged-layouts.js'
import { HTML_LAYOUTS } from '../../testing/reports/html-layouts.js'
import type { LayoutKind } from '../../testing/reports/layout-kind.js'
import { makeReport } from '../../testing/reports/made-report.js'
import { createRandom } from '../../testing/reports/random.js'
import { TEXT_LAYOUTS } from '../../testing/reports/text-layouts.js'
import { type CellCode, checkReport } from '../domain/report/index.js'
import { loadPdfResources } from '../service/reading/pdf-resources.js'
import { readReport } from './read-report.js'

const resources = { pdf: loadPdfResources() }

/** Reports a layout; `GONGKAI_MADE_REPORTS=1000` for a long run, `GONGKAI_MADE_SEED` for other reports. */
const GIVEN = Number(process.env.GONGKAI_MADE_REPORTS ?? 0)
const FIRST_SEED = Number(process.env.GONGKAI_MADE_SEED ?? 1)

interface Trial {
  readonly seed: number
  readonly wrong: readonly {
    readonly code: CellCode
    readonly expected: number | null
    readonly found: number | null
  }[]
  readonly unread: readonly CellCode[]
  /** Findings that are errors and that the report does not deserve. */
  readonly errors: readonly string[]
  readonly facts: { readonly agency: string | null; readonly year: number | null; readonly form: string | null }
}

async function tryLayout(kind: LayoutKind, seed: number): Promise<{ trial: Trial; expected: Trial }> {
  const random = createRandom(seed)
  const report = kind.make?.(random) ?? makeReport(random)
  const rendered = await kind.render(report, random)
  const result = await readReport({ name: `made-${seed}.${kind.extension}`, bytes: rendered.bytes }, resources)
  if (!result.ok) throw new Error(`seed ${seed}: ${result.refusal.code} ${result.refusal.detail}`)
  const { agency, year, form } = result.value
  const { wrong, unread } = compare(result.value, report, rendered)
  const errors = checkReport(result.value)
    .filter(({ severity, rule }) => severity === 'error' && !kind.errors?.includes(rule))
    .map(({ rule, message }) => `${rule}: ${message}`)
  const expected = { agency: report.agency, year: report.year, form: report.form }
  return {
    trial: { seed, wrong, unread: kind.complete ? unread : [], errors, facts: { agency, year, form } },
    expected: { seed, wrong: [], unread: [], errors: [], facts: expected },
  }
}

function trialsOf(title: string, kinds: readonly LayoutKind[], reports: number): void {
  describe(title, () => {
    test.each(kinds)('$name: nothing wrong, no error in a sound report', { timeout: 3_600_000 }, async (kind) => {
      const count = GIVEN > 0 ? GIVEN : reports
      for (let seed = FIRST_SEED; seed < FIRST_SEED + count; seed += 1) {
        const { trial, expected } = await tryLayout(kind, seed)
        expect(trial).toEqual(expected)
      }
    })
  })
}

const isPdf = (kind: LayoutKind): boolean => kind.extension === 'pdf'

trialsOf('web pages', HTML_LAYOUTS, 40)
trialsOf('texts', TEXT_LAYOUTS, 40)
trialsOf('Word, Excel and OFD', OFFICE_LAYOUTS, 15)
trialsOf('PDF', PDF_LAYOUTS, 5)
trialsOf(
  'damaged',
  DAMAGED_LAYOUTS.filter((kind) => !isPdf(kind)),
  8,
)
trialsOf('damaged PDF', DAMAGED_LAYOUTS.filter(isPdf), 2)
