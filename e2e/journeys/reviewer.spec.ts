import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from '../accessibility.js'
import { ConsolePage } from '../console/console-page.js'
import { signInAs } from '../demo-sign-ins.js'
import { test } from '../journey.js'

test('a reviewer decides what was found: confirmed, then dismissed with a reason, then open again', async ({
  page,
}) => {
  await signInAs(page, 'reviewer')
  const console = new ConsolePage(page)
  await console.goTo(/个问题等待确认或排除/)
  await expect(page.getByRole('checkbox', { name: '只看有待判断问题的' })).toBeChecked()
  await console.arriveAt('年报核对')
  await expectAccessible(page)
  const report = page.getByRole('row', { name: /云溪县文化和旅游局 2025/ })
  await expect(report).toContainText('1 个待判断')
  await report.getByRole('link').click()
  await console.arriveAt('云溪县文化和旅游局 2025')
  await expectAccessible(page)

  const finding = page.getByRole('article').filter({ hasText: 'narrative.requests-received' })
  const verdicts = finding.getByRole('listitem')
  await expect(finding).toBeVisible()
  const before = await verdicts.count()
  await finding.getByRole('button', { name: '确认' }).click()
  const confirming = await console.openedDialog('确认这个问题')
  await expectAccessible(page)
  await confirming.getByLabel('说明（选填），如准备怎样更正').fill('正文有误，申请公文更正')
  await console.agree('确认这个问题', '确定', '判断已保存')
  await expect(verdicts.last()).toHaveText(/^已确认正文有误，申请公文更正唐莉 · /)
  await expect(page.getByText('已全部判断')).toBeVisible()

  await finding.getByRole('button', { name: '排除' }).click()
  const dismissing = await console.openedDialog('排除这个问题')
  await dismissing.getByRole('button', { name: '确定' }).click()
  await expect(dismissing.getByText('请填写')).toBeVisible()
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })
  await dismissing.getByLabel('理由：为什么不是问题，便于他人核对').fill('正文说的是网上申请')
  await console.agree('排除这个问题', '确定', '判断已保存')
  await expect(verdicts.last()).toHaveText(/^已排除正文说的是网上申请唐莉 · /)
  await page.getByText('已判断 1').click()
  await expect(finding).toBeVisible()
  await page.getByText('待判断 0').click()
  await expect(page.getByText('没有这类问题。')).toBeVisible()
  await page.getByText('全部 1').click()

  await finding.getByRole('button', { name: '撤回判断' }).click()
  await console.agree('撤回判断', '确定', '判断已保存')
  await expect(verdicts).toHaveCount(before + 3)
  await expectAccessible(page)
  await console.open('待办')
  await expect(page.getByRole('row', { name: /个问题等待确认或排除/ })).toBeVisible()
})
