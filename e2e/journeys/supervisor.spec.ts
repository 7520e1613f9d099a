import { spawnSync } from 'node:child_process'
import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from '../accessibility.js'
import { ConsolePage } from '../console/console-page.js'
import { signInAs } from '../demo-sign-ins.js'
import { test } from '../journey.js'

test('a supervising office sees on its first page whose requests are late, and opens one of them', async ({ page }) => {
  await signInAs(page, 'supervisor')
  const console = new ConsolePage(page)
  const overview = page.getByRole('region', { name: '各机关的申请' })
  await expect(overview.getByRole('row', { name: /云溪县自然资源局/ })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })
  await overview.getByRole('link', { name: /^云溪县自然资源局 逾期 \d+$/ }).click()
  await console.arriveAt('依申请公开')
  await expect(page).toHaveURL(/deadline=late&body=/)
  await expect(page.getByRole('row', { name: /云溪县自然资源局/ }).first()).toContainText('逾期')
  await expect(page.getByRole('row', { name: /云溪县公安局/ })).toHaveCount(0)

  await console.open('待办')
  const next = page.getByRole('region', { name: '最先要办的申请' })
  const row = next.getByRole('row').nth(1)
  const no = await row.getByRole('link').textContent()
  const words = await row.locator('[lang="zh-CN"]').textContent()
  await row.getByRole('link').click()
  await console.arriveAt(`申请 ${no}`)
  await expect(page.getByRole('region', { name: '申请内容' })).toContainText(words ?? 'no words')
})

test('a supervising office sees the bodies below as they stood on another day, and who works for them', async ({
  page,
}) => {
  await signInAs(page, 'supervisor')
  const console = new ConsolePage(page)
  await console.open('机关')
  const tree = page.getByRole('tree')
  await expect(tree).toContainText('云溪县文化和旅游局')
  await expect(tree).not.toContainText('云溪县旅游局')
  const day = page.getByLabel('查看日期')
  await day.fill('2018-12-31')
  await day.press('Enter')
  await expect(page.getByRole('alert')).toContainText('这是 2018年12月31日 的机关体系，不是今天的。')
  await expect(tree).toContainText('云溪县旅游局')
  await expect(tree).toContainText('云溪县国土资源局')
  await expect(tree).not.toContainText('云溪县文化和旅游局')
  await expectAccessible(page)
  await page.getByRole('button', { name: '今天' }).click()
  await expect(tree).toContainText('云溪县文化和旅游局')

  await page.getByLabel('按名称查找').fill('农业')
  await console.chooseBody('云溪县农业农村局')
  await expect(page.getByRole('region', { name: '沿革' }).getByRole('listitem')).toContainText([
    /更名为云溪县农业农村局/,
    /设立云溪县农业局/,
  ])
  await page.getByRole('button', { name: '机构变动' }).click()
  await console.chooseInMenu('分设')
  const reform = await console.openedDialog('分设')
  await expect(reform).toContainText('机构变动登记后不能删除')
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })
  await reform.getByRole('button', { name: '取消' }).click()
  await expect(reform).toBeHidden()

  await page.getByRole('link', { name: '查看人员' }).click()
  await console.arriveAt('人员与角色')
  await expect(page.getByRole('row', { name: /邓远山/ })).toContainText('工作机构负责人')
  await console.select(page.getByRole('main'), '机关', '云溪县教育局')
  await expect(page.getByRole('row', { name: /马骏/ })).toBeVisible()
  await expectAccessible(page)
})

test('a supervising office narrows the record down and takes all of it away: anybody can check it', async ({
  page,
}, testInfo) => {
  await signInAs(page, 'supervisor')
  const console = new ConsolePage(page)
  await console.open('操作记录')
  await console.select(page.getByRole('main'), '机关', '云溪县教育局')
  await console.select(page.getByRole('main'), '操作种类', '提交年报')
  const rows = page.getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText('沈文静')
  await expect(page).toHaveURL(/type=report\.handed-in/)
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })
  await rows
    .nth(1)
    .getByRole('button', { name: /的原文$/ })
    .click()
  const original = await console.openedDialog(/的原文$/)
  await expect(original).toContainText('"type": "report.handed-in"')
  await expectAccessible(page)
  await original.getByRole('button', { name: '关闭' }).click()

  await page.getByRole('button', { name: '导出' }).click()
  const download = page.waitForEvent('download')
  await console.chooseInMenu('导出完整记录链，供核验')
  const trail = testInfo.outputPath('trail.jsonl')
  await (await download).saveAs(trail)
  const verified = spawnSync(process.execPath, ['tools/verify-audit.mjs', trail], { encoding: 'utf8' })
  expect({ status: verified.status, said: verified.stderr }).toEqual({ status: 0, said: '' })

  // That it was taken away is on record too.
  await console.select(page.getByRole('main'), '操作种类', '导出操作记录')
  await expect(rows.nth(1)).toContainText('沈文静')
  await page.getByRole('button', { name: '清除条件' }).click()
  await expect(page).not.toHaveURL(/type=/)
})
