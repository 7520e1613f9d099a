import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from '../accessibility.js'
import { ConsolePage } from '../console/console-page.js'
import { giveCredentials, signInAs } from '../demo-sign-ins.js'
import { test } from '../journey.js'

test('an administrator sets up a body and renames it: the site has both names with their days', async ({ page }) => {
  await signInAs(page, 'administrator')
  const console = new ConsolePage(page)
  await console.open('机关')
  await page.getByRole('button', { name: '新设机关' }).click()
  const form = await console.openedDialog('新设机关')
  await form.getByRole('button', { name: '登记' }).click()
  await expect(form.getByText('请填写').first()).toBeVisible()
  await expectAccessible(page)
  await form.getByLabel('名称').fill('云溪县数据局')
  await console.select(form, '上级机关', '云溪县人民政府')
  await form.getByLabel('生效日期').fill('2026-03-02')
  await form.getByLabel('生效日期').press('Enter')
  await console.agree('新设机关', '登记', '已登记')
  await expect(page.getByRole('heading', { level: 2, name: '云溪县数据局' })).toBeVisible()
  await expect(page.getByRole('tree')).toContainText('云溪县数据局')

  await page.getByRole('button', { name: '机构变动' }).click()
  await console.chooseInMenu('更名')
  const renaming = await console.openedDialog('更名')
  await expect(renaming).toContainText('此前的年报、记录仍用旧名称')
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })
  await renaming.getByLabel('新名称').fill('云溪县大数据中心')
  await renaming.getByLabel('生效日期').fill('2026-06-01')
  await renaming.getByLabel('生效日期').press('Enter')
  await console.agree('更名', '登记', '已登记')
  await expect(page.getByRole('heading', { level: 2, name: '云溪县大数据中心' })).toBeVisible()
  await expectAccessible(page)

  await page.goto('/bodies')
  await page.getByRole('main').getByRole('link', { name: '云溪县大数据中心' }).click()
  const history = page.getByRole('region', { name: '沿革' })
  await expect(history.getByRole('listitem')).toHaveText([
    '云溪县数据局2026年3月2日 – 2026年6月1日',
    '云溪县大数据中心2026年6月1日 – 今',
  ])

  // Nothing of a body can be taken back but by what happens to it next.
  await page.goto('/console/bodies')
  await console.chooseBody('云溪县大数据中心')
  await page.getByRole('button', { name: '机构变动' }).click()
  await console.chooseInMenu('撤销')
  await console.agree('撤销', '登记', '已登记')
  await expect(page.getByText('这个机关已经终止')).toBeVisible()
})

test('an administrator takes somebody on and suspends them: their own password, then no way in', async ({
  page,
  openElsewhere,
}) => {
  await signInAs(page, 'administrator')
  const console = new ConsolePage(page)
  await console.open('人员与角色')
  await page.getByRole('button', { name: '新建人员' }).click()
  const form = await console.openedDialog('新建人员')
  await expectAccessible(page)
  await form.getByRole('button', { name: '取消' }).click()
  await expect(form).toBeHidden()
  const password = await console.createPerson({ displayName: '周小雨', account: 'e2e.zhou', role: '经办人' })
  const row = page.getByRole('row', { name: /周小雨/ })
  await expect(row).toContainText('未更换初始密码')

  const theirs = await openElsewhere()
  await theirs.goto('/console/people')
  await giveCredentials(theirs, { account: 'e2e.zhou', password })
  await expect(theirs.getByRole('heading', { level: 1, name: '设置新密码' })).toBeVisible()
  await theirs.getByLabel('新密码').fill('Mk7#rain-boat')
  await theirs.getByLabel('再输入一次').fill('Mk7#rain-boat')
  await expectAccessible(theirs)
  await expectFits(theirs, 320)
  await theirs.setViewportSize({ width: 1280, height: 900 })
  await theirs.getByRole('button', { name: '下一步' }).click()
  // Where they wanted to go before they were asked who they are.
  await new ConsolePage(theirs).arriveAt('人员与角色')

  await page.reload()
  await expect(row).not.toContainText('未更换初始密码')
  await console.actOn('周小雨', '停用账号')
  await console.openedDialog('停用账号')
  await expectAccessible(page)
  await console.agree('停用账号', '确定', '账号已停用')
  await expect(row).toContainText('已停用')
  await theirs.reload()
  await expect(theirs.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
  await giveCredentials(theirs, { account: 'e2e.zhou', password: 'Mk7#rain-boat' })
  await expect(theirs.getByRole('alert')).toBeVisible()
  await expectAccessible(theirs)
})

test('an administrator sees how the system is, and what it does by itself', async ({ page }) => {
  await signInAs(page, 'administrator')
  const console = new ConsolePage(page)
  await console.open('系统状态')
  const jobs = page.getByRole('region', { name: '后台任务' })
  await expect(jobs.getByRole('row', { name: /公布审计链头/ })).toBeVisible()
  await expect(page.getByRole('region', { name: '节假日' })).toContainText('2026')
  await expectAccessible(page)
})
