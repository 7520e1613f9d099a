import { type BrowserContext, expect, type Page } from '@playwright/test'

declare global {
  interface Window {
    saidInPassing?: string[]
  }
}

/** A message that fades after three seconds is noted as it is shown: who looks late still learns of it. */
export async function noteWhatIsSaid(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const said: string[] = []
    const noted = new WeakSet<Element>()
    window.saidInPassing = said
    new MutationObserver(() => {
      for (const notice of document.querySelectorAll('.ant-message-notice')) {
        if (noted.has(notice) || !notice.checkVisibility() || !notice.textContent) continue
        noted.add(notice)
        said.push(notice.textContent)
      }
    }).observe(document, { childList: true, subtree: true })
  })
}

/** The page says so, or has said so since it was last asked. */
export async function expectSaid(page: Page, words: string): Promise<void> {
  const hear = () =>
    page.evaluate((wanted) => {
      const said = window.saidInPassing ?? []
      const place = said.findIndex((text) => text.includes(wanted))
      said.splice(0, place + 1)
      return place !== -1
    }, words)
  await expect.poll(hear, `the page says: ${words}`).toBe(true)
}
