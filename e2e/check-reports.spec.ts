import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from './accessibility.js'
import { test } from './journey.js'
import { makeUpload } from './reports.js'

const FILES = '选择文件，或把文件拖到这里'

test('an auditor hands in two reports, follows a finding to its cell, publishes one and deletes it', async ({
  page,
}) => {
  const broken = await makeUpload({
    form: '2021',
    spoilFigures(figures) {
      figures['requests.received.total'] = (figures['requests.received.total'] ?? 0) + 1
    },
  })
  const sound = await makeUpload({ seed: 3 })

  await page.goto('/check')
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })

  await page.getByLabel(FILES).setInputFiles([broken, sound])
  await page.getByRole('button', { name: '开始核对' }).click()
  const row = page.getByRole('listitem').filter({ hasText: broken.name })
  await expect(row).toContainText(/不符 [1-9]/)
  await expect(page.getByRole('listitem').filter({ hasText: sound.name })).toContainText('不符 0')
  await expect(page.getByRole('status')).toHaveText('已核对 2 / 2 份 · 1 份有不符')
  await expectAccessible(page)

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
  // On a phone nothing hovers: a tap says it, another takes it away.
  const place = page.getByRole('status').filter({ hasText: '第 4 行' })
  await cell.click({ position: { x: 4, y: 4 } })
  await expect(place).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(place).toBeHidden()

  await page.getByRole('link', { name: /^留意/ }).click()
  await expect(page).toHaveURL(/show=notice/)
  await expect(page.getByRole('listitem').filter({ hasText: 'requests.applicants-total' })).toHaveCount(0)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Excel' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)

  await page.getByRole('button', { name: '放入公开的年报栏目' }).click()
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '年报', exact: true }).click()
  await expect(page.getByRole('link', { name: broken.report.agency })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page, 320)

  await page.goto('/mine')
  await expectAccessible(page)
  await expectFits(page, 320)
  const mine = page.getByRole('row').filter({ hasText: broken.name })
  await mine.getByRole('link').click()
  await page.getByRole('link', { name: '删除', exact: true }).click()
  await expect(page.getByText('删除后不能恢复')).toBeVisible()
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.getByRole('button', { name: '确认删除' }).click()
  await expect(page.getByRole('status')).toHaveText('已删除文件和结果。')
  await expect(mine).toHaveCount(0)
  await page.goto('/reports')
  await expect(page.getByRole('link', { name: broken.report.agency })).toHaveCount(0)
})

test('files are dropped anywhere on the box; a bad one gets its sentence, a good one its link', async ({ page }) => {
  const good = await makeUpload({ seed: 5 })
  await page.goto('/check')
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], '好的.html', { type: 'text/html' }))
    transfer.items.add(new File([], '空的.docx'))
    return transfer
  }, good.buffer.toString('utf8'))
  await page.dispatchEvent('#hand-in', 'drop', { dataTransfer: dropped })
  await expect(page.getByRole('link', { name: '好的.html' })).toBeVisible()
  await expect(page.getByText('空的.docx：文件是空的')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('已核对 1 / 2 份 · 1 份没有完成')
  await expect(page.getByRole('progressbar')).toHaveCount(0)
})

test('words of a hostile report stay words', async ({ page }) => {
  const alarms: string[] = []
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('console', (message) => message.type() === 'error' && alarms.push(message.text()))
  const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script></title>'
  const report = await makeUpload({
    form: '2021',
    spoilText: (narrative) => {
      const { overview } = narrative.sections
      const paragraphs = [...overview.paragraphs, `共收到政府信息公开申请9999件${evil}。`]
      return { ...narrative, sections: { ...narrative.sections, overview: { ...overview, paragraphs } } }
    },
  })
  await page.goto('/check')
  await page.getByLabel(FILES).setInputFiles({ ...report, name: '"><img src=x onerror=alert(3)>.html' })
  await page.getByRole('button', { name: '开始核对' }).click()
  await page.getByRole('list', { name: '交来的文件' }).getByRole('link').click()
  await expect(page.getByText('alert(2)').first()).toBeVisible()
  await expect(page.locator('mark.error')).toContainText('9999')
  await page.goto('/mine')
  await expect(page.getByText('onerror=alert(3)').first()).toBeVisible()
  expect(alarms).toEqual([])
})

test('a report full of findings is accessible, and fits a phone with large text', async ({ page }) => {
  const busy = await makeUpload({
    form: '2021',
    spoilFigures(figures) {
      Object.keys(figures).forEach((code, index) => {
        figures[code] = index % 11
      })
    },
  })
  await page.goto('/check')
  await page.getByLabel(FILES).setInputFiles(busy)
  await page.getByRole('button', { name: '开始核对' }).click()
  await page.getByRole('list', { name: '交来的文件' }).getByRole('link').click()
  await expect(page.getByRole('img', { name: /^来：共/ })).toBeVisible()
  await expectAccessible(page)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expectFits(page, 1280)
  await expectFits(page, 640)
  await expectFits(page, 320)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('hand in by the plain form, filter, delete after being asked; a bad file is refused', async ({ page }) => {
    const file = await makeUpload({ seed: 9 })
    await page.goto('/check')
    await page.getByLabel(FILES).setInputFiles(file)
    await page.getByRole('button', { name: '开始核对' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(file.report.agency)
    await page.getByRole('link', { name: /^不符/ }).click()
    await expect(page).toHaveURL(/show=error/)
    await page.getByRole('link', { name: '删除', exact: true }).click()
    await page.getByRole('button', { name: '确认删除' }).click()
    await expect(page.getByText('已删除文件和结果。')).toBeVisible()

    await page.goto('/check')
    const empty = { name: '空文件.docx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) }
    await page.getByLabel(FILES).setInputFiles(empty)
    await page.getByRole('button', { name: '开始核对' }).click()
    await expect(page.getByRole('alert')).toContainText('空文件.docx：文件是空的')
  })
})

test('the whole way is possible with the keyboard alone', async ({ page }) => {
  await page.goto('/check')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(FILES)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '开始核对' })).toBeFocused()
})

test('the rules page names every rule with its ground', async ({ page }) => {
  await page.goto('/rules#requests.balance')
  await expect(page.getByText('requests.balance', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page, 320)
})
