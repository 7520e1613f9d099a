import type { Reading } from '../../domain/report/index.js'

/** What the rules that look back need of last year's report; far smaller than the whole. */
function keepForNextYear(reading: Reading): Reading {
  return {
    ...reading,
    sections: [],
    claims: [],
    remarks: [],
    layout: { labels: [], outdated: [], extraCells: [], debris: [] },
  }
}

/** Pairs the reports of one body in consecutive years, whatever order they come in. */
export class ReportPairs {
  readonly #byBodyAndYear = new Map<string, Reading>()
  readonly #ambiguous = new Set<string>()

  add(reading: Reading): void {
    const key = keyOf(reading.agency, reading.year)
    if (key === null) return
    // Two reports of one body and year: which of them went before cannot be told, so neither is taken.
    if (this.#byBodyAndYear.has(key)) this.#ambiguous.add(key)
    this.#byBodyAndYear.set(key, keepForNextYear(reading))
  }

  findPrevious(reading: Reading): Reading | null {
    const key = keyOf(reading.agency, reading.year === null ? null : reading.year - 1)
    if (key === null || this.#ambiguous.has(key)) return null
    return this.#byBodyAndYear.get(key) ?? null
  }
}

function keyOf(agency: string | null, year: number | null): string | null {
  return agency === null || year === null ? null : `${agency.replace(/[\s\u3000]/g, '')} ${year}`
}
