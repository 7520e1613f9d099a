import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from './accessibility.js'
import { ConsolePage } from './console/console-page.js'
import { signInAs, signInByHand } from './demo-sign-ins.js'
import { test } from './journey.js'

/** The pages of each role: all of them are walked, with axe, at the width of a phone, under the policy. */
const WALKS = {
  clerk: ['待办', '依申请公开', '文书文字', '年报核对', '机关', '人员与角色'],
  head: ['待办', '依申请公开', '文书文字', '年报核对', '机关', '人员与角色', '操作记录'],
  supervisor: ['待办', '依申请公开', '文书文字', '年报核对', '机关', '人员与角色', '操作记录'],
  administrator: ['待办', '机关', '人员与角色', '操作记录', '系统状态'],
} as const

for (const role of ['clerk', 'head', 'supervisor', 'administrator'] as const)
  test(`every page of a ${role}: accessible, fits a phone, breaks no policy`, async ({ page }) => {
    await signInByHand(page, role)
    const console = new ConsolePage(page)
    expect(await console.listMenu()).toEqual(WALKS[role])
    for (const name of WALKS[role]) {
      await console.open(name)
      await expectAccessible(page)
      await expectFits(page, 320)
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    await console.openProfile()
    await expectAccessible(page)
    await expectFits(page, 320)
  })

test('in English: every word but what the server wrote, and the choice is kept', async ({ page }) => {
  await signInAs(page, 'administrator')
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'To do' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  for (const name of ['Bodies', 'People and roles', 'Audit trail', 'System status']) {
    await page.getByRole('navigation').getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
    await expectAccessible(page)
  }
})

test('for who asked for less motion a menu stands still where it was opened', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signInAs(page, 'administrator')
  const console = new ConsolePage(page)
  await console.open('人员与角色')
  await page.getByRole('button', { name: '对沈文静的更多操作' }).click()
  const menu = page.getByRole('menu')
  await expect(menu).toBeVisible()
  const places = await menu.evaluate(async (element) => {
    const seen: number[] = []
    for (let frame = 0; frame < 60; frame += 1) {
      await new Promise(requestAnimationFrame)
      if (frame >= 20) seen.push(element.getBoundingClientRect().left)
    }
    return [...new Set(seen)]
  })
  expect(places).toHaveLength(1)
  await expect(menu).toBeInViewport()
})

test('an address that leads nowhere, and one that names a day', async ({ page }) => {
  await signInAs(page, 'clerk')
  await page.goto('/console/nowhere')
  await expect(page.getByRole('heading', { level: 1, name: '没有这个页面' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/console/bodies?on=2015-01-01')
  await expect(page.getByRole('tree')).toContainText('云溪县文化局')
})
