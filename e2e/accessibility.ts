import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { PATIENCE_MS } from './patience.js'

/** No violation of WCAG 2.2 AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Nothing stands in a frame: then one pass in the page itself sees all of it, without another page for the sum.
  expect(page.frames()).toHaveLength(1)
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    await standStill(page)
    const { violations, hasMoved } = await analyze(page)
    // A message that fades away while it is looked at has the colours of neither: the page is looked at again.
    if (hasMoved && violations.length > 0 && Date.now() < end) continue
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))).toEqual([])
    return
  }
}

async function analyze(page: Page) {
  const moves = await page.evaluateHandle(() => {
    const seen = { count: 0, stop: new AbortController() }
    for (const kind of ['animationstart', 'transitionrun'])
      document.addEventListener(kind, () => (seen.count += 1), { signal: seen.stop.signal })
    return seen
  })
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const hasMoved = await moves.evaluate(({ count, stop }) => {
    stop.abort()
    return count > 0
  })
  await moves.dispose()
  return { violations, hasMoved }
}

/** What fades in or out can be read when it has; what turns for as long as something loads is not waited for. */
export async function standStill(page: Page): Promise<void> {
  const moving = await page.evaluate(async (patience) => {
    // What is about to move begins with the next frame.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
    const countMoving = () =>
      document
        .getAnimations()
        .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().iterations === 1)
        .length
    const end = performance.now() + patience
    while (countMoving() > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10))
    return countMoving()
  }, PATIENCE_MS)
  expect(moving, 'what still moves').toBe(0)
}

/** Nothing sticks out at the width of a small phone. */
export async function expectFits(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  // What is drawn for a width, as a chart is, is drawn anew a frame after the width has changed.
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow, `wider than ${width} px`).toBeLessThanOrEqual(0)
}
