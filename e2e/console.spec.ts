import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits } from './accessibility.js'
import { ConsolePage } from './console/console-page.js'
import { signInAs } from './demo-sign-ins.js'

/** The pages of each role: all of them are walked, with axe, at the width of a phone, under the policy. */
const WALKS = {
  clerk: ['待办', '年报核对', '机关', '人员与角色'],
  head: ['待办', '年报核对', '机关', '人员与角色', '操作记录'],
  supervisor: ['待办', '年报核对', '机关', '人员与角色', '操作记录'],
  administrator: ['待办', '机关', '人员与角色', '操作记录', '系统状态'],
} as const

for (const role of ['clerk', 'head', 'supervisor', 'administrator'] as const)
  test(`every page of a ${role}: accessible, fits a phone, breaks no policy`, async ({ page }) => {
    const complaints = listenForComplaints(page)
    await signInAs(page, role)
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
    expect(complaints).toEqual([])
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

test('an administrator takes on a clerk: the first password is shown once, then the person signs in', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'administrator')
  const console = new ConsolePage(page)
  await console.open('人员与角色')
  const password = await console.createPerson({ displayName: '周小雨', account: 'e2e.zhou', role: '经办人' })
  await expect(page.getByRole('row', { name: /周小雨/ })).toContainText('未更换初始密码')

  const other = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } })
  const theirs = await other.newPage()
  await theirs.goto('/console/people')
  await theirs.getByLabel('账号').fill('e2e.zhou')
  await theirs.getByLabel('密码').fill(password)
  await theirs.getByRole('button', { name: '登录' }).click()
  await expect(theirs.getByRole('heading', { level: 1, name: '设置新密码' })).toBeVisible()
  await theirs.getByLabel('新密码').fill('Mk7#rain-boat')
  await theirs.getByLabel('再输入一次').fill('Mk7#rain-boat')
  await expectAccessible(theirs)
  await theirs.getByRole('button', { name: '下一步' }).click()
  // Where they wanted to go before they were asked who they are.
  await expect(theirs.getByRole('heading', { level: 1, name: '人员与角色' })).toBeVisible()
  await other.close()
})

test('two change the office data of a body: the second sees what changed, and loses nothing', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'supervisor')
  const [mine, other] = [new ConsolePage(page), await browser.newContext({ locale: 'zh-CN' })]
  const theirPage = await other.newPage()
  await signInAs(theirPage, 'administrator')
  const theirs = new ConsolePage(theirPage)
  for (const one of [mine, theirs]) {
    await one.open('机关')
    await one.chooseBody('云溪县教育局')
    await one.openOfficeForm()
  }
  await theirPage.getByLabel('传真号码').fill('0390-5559999')
  await theirs.save('办公信息已保存')

  await page.getByLabel('传真号码').fill('0390-5551111')
  await page.getByLabel('办公时间').fill('周一至周五 9:00–17:00')
  await page.getByRole('button', { name: '保存' }).click()
  const conflict = page.getByRole('alert').filter({ hasText: '内容刚被他人修改' })
  await expect(conflict).toContainText('0390-5559999')
  await expect(page.getByLabel('办公时间')).toHaveValue('周一至周五 9:00–17:00')
  await expectAccessible(page)
  await conflict
    .getByRole('row', { name: /传真号码/ })
    .getByRole('button', { name: '采用现在的内容' })
    .click()
  await mine.save('办公信息已保存')
  await expect(page.getByText('周一至周五 9:00–17:00')).toBeVisible()
  await expect(page.getByText('0390-5559999')).toBeVisible()
  await other.close()
})

test('what is filled in is not lost by going back, unless somebody says so', async ({ page }) => {
  await signInAs(page, 'supervisor')
  const console = new ConsolePage(page)
  await console.open('机关')
  await page.getByRole('button', { name: '新设机关' }).click()
  const name = page.getByRole('dialog').getByLabel('名称')
  await name.fill('云溪县大数据局')
  await page.goBack()
  await page.getByRole('button', { name: '留在此页' }).click()
  await expect(name).toHaveValue('云溪县大数据局')
  await expect(page.getByRole('button', { name: '留在此页' })).toBeHidden()
  await page.goBack()
  await page.getByRole('button', { name: '离开' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible()
})

test('a new installation: the first administrator, one-time codes, recovery codes kept', async ({ page }) => {
  const complaints = listenForComplaints(page)
  await page.goto(`${process.env.E2E_EMPTY_ORIGIN}/console/`)
  await expect(page.getByRole('heading', { level: 1, name: '首次使用' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('机关名称').fill('青禾县人民政府')
  await page.getByLabel('设立日期').fill('1987-01-01')
  await page.getByLabel('设立日期').press('Enter')
  await page.getByLabel('姓名').fill('赵远')
  await page.getByLabel('账号').fill('e2e.zhao')
  await page.getByLabel('新密码').fill('Xk9#vbwq-tree')
  await page.getByLabel('再输入一次').fill('Xk9#vbwq-tree')
  await page.getByRole('button', { name: '建立并登录' }).click()

  await expect(page.getByRole('heading', { level: 1, name: '启用动态口令' })).toBeVisible()
  await expectAccessible(page)
  const console = new ConsolePage(page)
  await console.giveCode(await console.readSecret(), '6 位动态口令')
  await expect(page.getByRole('heading', { level: 1, name: '保存恢复码' })).toBeVisible()
  await expect(page.getByRole('button', { name: '继续' })).toBeDisabled()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '继续' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('an address that leads nowhere, one that is not for this role, and one that names a day', async ({ page }) => {
  await signInAs(page, 'clerk')
  await page.goto('/console/nowhere')
  await expect(page.getByRole('heading', { level: 1, name: '没有这个页面' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/console/system')
  await expect(page.getByText('您的角色不能查看这一页')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/console/bodies?on=2015-01-01')
  await expect(page.getByRole('tree')).toContainText('云溪县文化局')
})

/** What the browser refuses by the policy, and what breaks. */
function listenForComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text())
  })
  return complaints
}
