import { Hono } from 'hono'
import type { CheckedReportServices } from '../service/checked-reports/checked-report-services.js'
import { listPublicReports } from '../service/checked-reports/public-reports.js'
import type { Directory, ListedBody } from '../service/public-site/load-directory.js'
import { toWords } from './asked-words.js'
import { searchPage } from './pages/search-page.js'
import type { PortalEnv } from './say.js'
import { show } from './show.js'

const MOST_FOUND = 50

/** Bodies by any name they bore, and public reports by body and year. */
export function searchRoutes(services: CheckedReportServices): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  routes.get('/search', async (c) => {
    const directory = c.var.openState().directory
    const words = toWords(c.req.query('q')).normalize('NFKC').trim()
    const { agency, year } = split(words)
    const isAsked = agency !== '' || year !== null
    const reports = isAsked
      ? await listPublicReports(services, { agency, year, before: null, limit: MOST_FOUND + 1 })
      : []
    const bodies = agency === '' ? [] : findBodies(directory, agency)
    c.header('cache-control', 'no-cache')
    return show(
      c,
      searchPage(c.var.view, {
        words,
        bodies: bodies.slice(0, MOST_FOUND),
        reports: reports.slice(0, MOST_FOUND),
        isCut: bodies.length > MOST_FOUND || reports.length > MOST_FOUND,
      }),
    )
  })
  return routes
}

const YEAR = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/

/** `文旅局 2025年` asks for a body and a year. */
function split(words: string): { agency: string; year: number | null } {
  const year = YEAR.exec(words)?.[1]
  if (year === undefined) return { agency: words, year: null }
  return { agency: words.replace(new RegExp(`${year}(?:年度?)?`), '').trim(), year: Number(year) }
}

/** By the present name, by a former one, and last by short forms such as 文旅局 for 文化和旅游局. */
function findBodies({ active, ended }: Directory, words: string): ListedBody[] {
  const wanted = words.toLowerCase().split(/\s+/)
  const has = (name: string) => wanted.every((word) => name.toLowerCase().includes(word))
  const isShortFor = (name: string) => wanted.every((word) => hasInOrder(name.toLowerCase(), word))
  const rank = ({ state, names }: ListedBody): number => {
    if (has(state.name)) return 0
    if (names.some(({ name }) => has(name))) return 1
    return names.some(({ name }) => isShortFor(name)) ? 2 : 3
  }
  const ranked = [...active, ...ended].map((body) => ({ body, rank: rank(body) })).filter((one) => one.rank < 3)
  return ranked.sort((a, b) => a.rank - b.rank).map(({ body }) => body)
}

/** Whether the characters of `word` stand in `name` in their order, others between them or not. */
function hasInOrder(name: string, word: string): boolean {
  let from = 0
  for (const character of word) {
    const at = name.indexOf(character, from)
    if (at === -1) return false
    from = at + character.length
  }
  return true
}
