import { expect, test } from '@playwright/test'
import { expectAccessible, expectFits } from './accessibility.js'
import { makeFile } from './reports.js'

/** The seed's report has requests, so that a broken sum shows. */
const BUSY = 7

test('an auditor drops two reports, follows a finding to its cell, publishes one and deletes it', async ({ page }) => {
  const broken = await makeFile(BUSY, ({ figures }) => {
    figures['requests.received.total'] = (figures['requests.received.total'] ?? 0) + 1
  })
  const sound = await makeFile(3)

  await page.goto('/')
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })

  await page.getByLabel('选择文件，或把文件拖到这里').setInputFiles([broken, sound])
  await page.getByRole('button', { name: '开始核对' }).click()
  const row = page.getByRole('listitem').filter({ hasText: broken.name })
  await expect(row).toContainText(/不符 [1-9]/)
  await expect(page.getByRole('listitem').filter({ hasText: sound.name })).toContainText('不符 0')

  await row.getByRole('link', { name: broken.name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('政府信息公开工作年度报告')
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })

  const finding = page.getByRole('listitem').filter({ hasText: 'requests.applicants-total' })
  await finding.getByRole('link', { name: '看原处' }).click()
  await expect(page).toHaveURL(/#cell-requests\.received\./)
  const cell = page.locator('[id="cell-requests.received.total"]')
  await expect(cell).toHaveClass(/error/)
  await expect(cell).toHaveAttribute('title', /第 \d+ 个表格第 \d+ 行第 \d+ 列/)

  await page.getByRole('link', { name: /^留意/ }).click()
  await expect(page).toHaveURL(/show=notice/)
  await expect(page.getByRole('listitem').filter({ hasText: 'requests.applicants-total' })).toHaveCount(0)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Excel' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)

  await page.getByRole('button', { name: '放入公开的报告库' }).click()
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '报告库' }).click()
  await expect(page.getByRole('link', { name: broken.report.agency })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page, 320)

  await page.goto('/mine')
  await expectAccessible(page)
  await page.getByRole('link', { name: broken.report.agency }).first().click()
  await page.getByRole('button', { name: '删除文件和结果' }).click()
  await page.goto('/reports')
  await expect(page.getByText('还没有公开的报告')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a report is handed in by the plain form, and a bad file is refused with a sentence', async ({ page }) => {
    const file = await makeFile(BUSY)
    await page.goto('/')
    await page.getByLabel('选择文件，或把文件拖到这里').setInputFiles(file)
    await page.getByRole('button', { name: '开始核对' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(file.report.agency)

    await page.goto('/')
    const empty = { name: '空文件.docx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) }
    await page.getByLabel('选择文件，或把文件拖到这里').setInputFiles(empty)
    await page.getByRole('button', { name: '开始核对' }).click()
    await expect(page.getByRole('alert')).toContainText('空文件.docx：文件是空的')
  })
})

test('the whole way is possible with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('选择文件，或把文件拖到这里')).toBeFocused()
})

test('the rules page names every rule with its ground', async ({ page }) => {
  await page.goto('/rules#requests.balance')
  await expect(page.getByText('requests.balance', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page, 320)
})
