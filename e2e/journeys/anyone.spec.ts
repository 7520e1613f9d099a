import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from '../accessibility.js'
import { test } from '../journey.js'

test('somebody looks for an office that is no more, and comes to a figure in the report of its successor', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('note')).toContainText('演示日期 2026年7月1日')
  await expectAccessible(page)
  await page.getByRole('searchbox').fill('文化局')
  await page.getByRole('button', { name: '搜索' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('搜索“文化局”')
  await expectAccessible(page)

  await page.getByRole('link', { name: '云溪县文化局' }).click()
  await expect(page.getByText('2019年1月18日终止')).toBeVisible()
  await expect(page.getByRole('heading', { name: '职能承接' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: '云溪县文化和旅游局' }).click()
  const history = page.getByRole('region', { name: '沿革' })
  await expect(history).toContainText('由以下机关合并或分设而来')
  await expect(history.getByRole('link', { name: '云溪县旅游局' })).toBeVisible()
  await expect(page.getByRole('region', { name: '已公开的年报' }).getByRole('row')).toHaveCount(5)
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })

  await page.getByRole('row', { name: /^2025/ }).getByRole('link', { name: '2025' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('云溪县文化和旅游局2025年政府信息公开工作年度报告')
  const finding = page.getByRole('listitem').filter({ hasText: 'narrative.requests-received' })
  await expect(finding).toContainText('说的是 12，表中“一、本年新收政府信息公开申请数量 总计”为 13')
  await expectAccessible(page)
  await finding.getByRole('link', { name: /^看原处/ }).click()
  await expect(page).toHaveURL(/#words-1$/)
  await expect(page.locator('#words-1')).toHaveText(/收到政府信息公开申请12件/)
  const cell = page.locator('[id="cell-requests.received.total"]')
  await expect(cell).toHaveText(/13/)
  await cell.click({ position: { x: 4, y: 4 } })
  await expect(page.getByRole('status').filter({ hasText: '第 4 行第 10 列' })).toBeVisible()
})

test('somebody who keeps an eye on the office takes away how far its records have come', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: '操作记录校验' }).click()
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '云溪县文化和旅游局' }) })
  await expect(row.locator('code')).toHaveText(/^[0-9a-f]{64}$/)
  await expectAccessible(page)
  await expectFits(page, 320)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载这些指纹（JSONL）' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.jsonl$/)
})

test('the choice of large text, contrast and language goes along from page to page', async ({ page }) => {
  await page.goto('/bodies')
  await page.getByRole('button', { name: '大字版' }).click()
  await page.getByRole('button', { name: '高对比' }).click()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL('/en/bodies')
  await page.getByRole('main').getByRole('link', { name: '云溪县教育局' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveClass('large contrast')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('云溪县教育局')
  await expectAccessible(page)
  await expectFits(page, 320)
})

test('machines find the map of the site and the feed; a lost visitor finds the way back', async ({ page }) => {
  const answers = await Promise.all(
    ['/sitemap.xml', '/robots.txt', '/feed.xml'].map((path) => page.request.get(path).then((answer) => answer.text())),
  )
  expect(answers[0]).toContain('<urlset')
  expect(answers[1]).toContain('/sitemap.xml')
  expect(answers[2]).toContain('云溪县文化和旅游局2025年政府信息公开工作年度报告')
  const answer = await page.goto('/nothing-here')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: '没有这个页面' })).toBeVisible()
  await page.getByRole('link', { name: '回到首页' }).click()
  await expect(page).toHaveURL('/')
})
