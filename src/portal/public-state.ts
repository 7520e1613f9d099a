import { listPublicReports } from '../service/checked-reports/public-reports.js'
import type { ReportSummary } from '../service/public-site/list-body-reports.js'
import { type Directory, loadDirectory } from '../service/public-site/load-directory.js'
import { namePublicState, type PublicSiteServices } from '../service/public-site/public-revision.js'

/** What every page is made from; the same name, the same pages. */
export interface PublicState {
  readonly name: string
  readonly directory: Directory
  /** The newest public reports, as many as any page that is asked for all the time shows of them. */
  readonly newest: readonly ReportSummary[]
  /** The years of these, the last first. */
  readonly years: readonly number[]
}

export interface PublicStateHolder {
  /** The present state, if it was looked at a moment ago. */
  fresh(): PublicState | undefined
  /** The present state; rejects when the database does not answer. */
  current(): Promise<PublicState>
  /** The last state there was, however old: a name at the head of a page is better than none. */
  last(): PublicState | undefined
  /** Something was changed here: the next one to ask looks again. */
  lookAgain(): void
}

const NEWEST = 50

async function load(services: PublicSiteServices): Promise<Omit<PublicState, 'name'>> {
  const [directory, newest] = await Promise.all([
    loadDirectory(services),
    listPublicReports(services, { agency: '', year: null, before: null, limit: NEWEST }),
  ])
  const years = new Set(newest.flatMap(({ year }) => (year === null ? [] : [year])))
  return { directory, newest, years: [...years].sort((a, b) => b - a) }
}

/** Nodes see each other's changes within this time. */
const FRESH_MS = 250

/** Holds what all pages share, and asks the database a few times a second at most whether it still holds. */
export function holdPublicState(services: PublicSiteServices, freshMs = FRESH_MS): PublicStateHolder {
  let held: PublicState | undefined
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<PublicState> | undefined
  /** Counts changes made here: a look that was under way when one was made does not count. */
  let changes = 0

  const fresh = () => (performance.now() - lookedAt < freshMs ? held : undefined)
  const look = async (): Promise<PublicState> => {
    const began = performance.now()
    const changesBefore = changes
    // The name before the content: what changes between the two has a new name at the next look.
    const name = await namePublicState(services)
    const state = held?.name === name ? held : { name, ...(await load(services)) }
    if (changes === changesBefore) {
      held = state
      lookedAt = began
    }
    return state
  }
  return {
    fresh,
    async current() {
      const known = fresh()
      if (known !== undefined) return known
      looking ??= look().finally(() => {
        looking = undefined
      })
      return looking
    },
    last: () => held,
    lookAgain() {
      changes += 1
      lookedAt = Number.NEGATIVE_INFINITY
      looking = undefined
    },
  }
}
