import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from '../accessibility.js'
import { ConsolePage } from '../console/console-page.js'
import { expectSaid } from '../console/said.js'
import { signInAs, signInByHand } from '../demo-sign-ins.js'
import { test } from '../journey.js'

test('a secrecy reviewer reads what concerns the bureau, and can change nothing of it', async ({ page }) => {
  await signInAs(page, 'secrecy-reviewer')
  const console = new ConsolePage(page)
  expect(await console.listMenu()).toEqual(['待办', '依申请公开', '年报核对', '机关', '人员与角色'])
  await expect(page.getByText('现在没有等您处理的事项')).toBeVisible()
  await expectAccessible(page)

  await console.open('年报核对')
  await expect(page.getByRole('button', { name: '提交年报' })).toHaveCount(0)
  await expect(page.getByRole('row', { name: /云溪县教育局/ })).toHaveCount(0)
  await page.getByRole('link', { name: '云溪县文化和旅游局 2025' }).click()
  await console.arriveAt('云溪县文化和旅游局 2025')
  await expect(page.getByRole('article')).toContainText('narrative.requests-received')
  await expect(page.getByRole('main').getByRole('button', { name: /确认|排除|公开|撤回|删除/ })).toHaveCount(0)
  await expectAccessible(page)

  await console.open('机关')
  await console.chooseBody('云溪县文化和旅游局')
  await expect(page.getByRole('main').getByRole('button', { name: /修改|机构变动|新设/ })).toHaveCount(0)
  await expectAccessible(page)
  await console.open('人员与角色')
  await expect(page.getByRole('row', { name: /方明远/ })).toContainText('负责人')
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  await expectAccessible(page)

  await page.goto('/console/audit')
  await expect(page.getByText('您的角色不能查看这一页')).toBeVisible()
  await expectAccessible(page)
})

test('somebody who forgot to sign out elsewhere ends that from here', async ({ page, openElsewhere }) => {
  const forgotten = await openElsewhere()
  await signInByHand(forgotten, 'secrecy-reviewer')
  await signInByHand(page, 'secrecy-reviewer')
  const console = new ConsolePage(page)
  await console.openProfile()
  const sessions = page.getByRole('region', { name: '登录记录' })
  const other = sessions.getByRole('row').filter({ hasText: 'Linux' }).filter({ hasNotText: '本次登录' })
  await expect(other.first()).toBeVisible()
  const before = await other.count()
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })
  await other.first().getByRole('button', { name: /^结束/ }).click()
  await expectSaid(page, '已结束该登录')
  await expect(other).toHaveCount(before - 1)
  await expect(sessions.getByText('本次登录')).toBeVisible()

  // Who sits there is told, and sees nothing new.
  await forgotten.getByRole('link', { name: '年报核对' }).click()
  await expect(forgotten.getByText('登录已结束，请重新登录。')).toBeVisible()
  await expectAccessible(forgotten)
})
