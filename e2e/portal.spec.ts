import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from './accessibility.js'
import { test } from './journey.js'

const PAGES = [
  '/',
  '/bodies',
  '/guide',
  '/systems',
  '/disclosure',
  '/reports',
  '/apply',
  '/ask',
  '/follow',
  '/answered',
  '/search?q=2025',
  '/audit',
  '/site-map',
  '/accessibility',
  '/check',
  '/rules',
  '/nothing-here',
] as const

for (const path of PAGES)
  test(`${path}: accessible and fit for a phone, in both languages`, async ({ page }) => {
    for (const prefix of ['', '/en']) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(prefix + path)
      await expectAccessible(page)
      await expectFits(page, 320)
    }
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('somebody who sees badly enlarges the text, raises the contrast, and finds the way by links alone', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('button', { name: '大字版' }).click()
    await expect(page.locator('html')).toHaveClass('large')
    await page.getByRole('button', { name: '高对比' }).click()
    await expect(page.locator('html')).toHaveClass('large contrast')
    const menu = page.getByRole('navigation', { name: '主导航' })
    for (const name of ['机关', '公开指南', '年报', '依申请公开', '年报核对']) {
      await menu.getByRole('link', { name, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('html')).toHaveClass('large contrast')
    }
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.getByRole('button', { name: 'Normal text' }).click()
    await page.getByRole('button', { name: 'Normal colours' }).click()
    await expect(page.locator('html')).not.toHaveAttribute('class', /./)
    await page.getByRole('searchbox').fill('2025')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2025')
  })
})

test('large text and high contrast are accessible too', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: '大字版' }).click()
  await page.getByRole('button', { name: '高对比' }).click()
  for (const path of ['/', '/bodies', '/apply', '/check']) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(path)
    await expectAccessible(page)
    await expectFits(page, 320)
  }
})
