import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { noteWhatIsSaid } from './console/said.js'
import { type Site, startSite } from './site.js'

interface Journey {
  /** A page of another browser: somebody else, or the same person at another desk. */
  readonly openElsewhere: () => Promise<Page>
}

interface Sites {
  /** One county that everybody may look around in. Each worker has its own: whoever works there works alone. */
  readonly demoSite: Site
  /** An installation that nobody has been in yet. */
  readonly emptySite: Site
}

const START_MS = 300_000

/** A test in which no page may break, nor do anything that the policy forbids. */
export const test = base.extend<Journey, Sites>({
  demoSite: [
    async ({ browser: _ }, use) => {
      const site = await startSite()
      process.env.E2E_DATA_DIR = site.dataDir
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: START_MS },
  ],
  emptySite: [
    async ({ browser: _ }, use) => {
      const site = await startSite('--empty')
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: START_MS },
  ],
  baseURL: async ({ demoSite }, use) => use(demoSite.origin),
  page: async ({ page }, use) => {
    const complaints = listenForComplaints(page.context())
    await noteWhatIsSaid(page.context())
    await use(page)
    expect(complaints).toEqual([])
  },
  openElsewhere: async ({ browser }, use) => {
    const opened: { readonly context: BrowserContext; readonly complaints: readonly string[] }[] = []
    await use(async () => {
      const context = await browser.newContext()
      opened.push({ context, complaints: listenForComplaints(context) })
      await noteWhatIsSaid(context)
      return context.newPage()
    })
    for (const { context } of opened) await context.close()
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([])
  },
})

/** An answer that refuses what was asked is no fault of the page that shows it; one that says the server broke is. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d/

function listenForComplaints(context: BrowserContext): readonly string[] {
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error' && !REFUSAL.test(message.text())) complaints.push(message.text())
  })
  return complaints
}
