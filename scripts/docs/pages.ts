import { clocksPage } from './clocks-page.js'
import { coveragePage } from './coverage-page.js'
import { findingsPage } from './findings-page.js'
import { lettersPage } from './letters-page.js'
import { requestsPage } from './requests-page.js'

/** The generated pages, by their path from the root of the repository. */
export const GENERATED_PAGES: Readonly<Record<string, () => string>> = {
  'docs/findings.md': findingsPage,
  'docs/law/clocks.md': clocksPage,
  'docs/law/coverage.md': coveragePage,
  'docs/law/letters.md': lettersPage,
  'docs/law/requests.md': requestsPage,
}
