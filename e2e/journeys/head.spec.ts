import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from '../accessibility.js'
import { ConsolePage } from '../console/console-page.js'
import { signInAs } from '../demo-sign-ins.js'
import { test } from '../journey.js'

test('a head takes a report back from the public and gives it again: the site follows at once', async ({
  page,
  openElsewhere,
}) => {
  const site = await openElsewhere()
  await site.goto('/')
  await site.getByRole('searchbox').fill('云溪县文化和旅游局')
  await site.getByRole('button', { name: '搜索' }).click()
  await site.getByRole('main').getByRole('link', { name: '云溪县文化和旅游局', exact: true }).click()
  const published = site.getByRole('region', { name: '已公开的年报' }).getByRole('link', { name: '2022' })
  await published.click()
  await expect(site.getByRole('heading', { level: 1 })).toContainText('2022年政府信息公开工作年度报告')
  const address = site.url()

  await signInAs(page, 'head')
  const console = new ConsolePage(page)
  await console.open('年报核对')
  await page.getByRole('link', { name: '云溪县文化和旅游局 2022' }).click()
  await console.arriveAt('云溪县文化和旅游局 2022')
  await page.getByRole('button', { name: '撤回公开' }).click()
  await console.openedDialog('撤回公开')
  await expectAccessible(page)
  await console.agree('撤回公开', '确定', '已撤回公开')
  await expect(page.getByRole('link', { name: '在公开网站查看' })).toHaveCount(0)
  expect((await site.reload())?.status()).toBe(404)
  await site.goBack()
  await site.reload()
  await expect(site.getByRole('region', { name: '已公开的年报' }).getByRole('row')).not.toContainText(['2022'])
  await expect(published).toHaveCount(0)

  await page.getByRole('button', { name: '公开核对结果' }).click()
  await console.agree('公开核对结果', '确定', '已公开')
  await expectAccessible(page)
  await site.reload()
  await published.click()
  await expect(site.getByRole('heading', { level: 1 })).toContainText('2022年政府信息公开工作年度报告')
  expect(site.url()).not.toBe(address)
  await page.getByRole('link', { name: '在公开网站查看' }).click()
  await expect(page).toHaveURL(site.url())
})

test('a head gives somebody of the bureau another role, and takes it back', async ({ page, openElsewhere }) => {
  await signInAs(page, 'head')
  const console = new ConsolePage(page)
  await console.open('人员与角色')
  const person = page.getByRole('row', { name: /何清/ })
  await expect(person).toContainText('经办人')
  await console.actOn('何清', '授予角色')
  const form = await console.openedDialog('授予角色 · 何清')
  await expectAccessible(page)
  await expect(form.getByRole('radio', { name: /系统管理员/ })).toHaveCount(0)
  await form.getByRole('radio', { name: /^保密审查员/ }).check()
  await console.agree('授予角色 · 何清', '授予角色', '角色已授予')
  await expect(person).toContainText('保密审查员')
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })

  const theirPage = await openElsewhere()
  await signInAs(theirPage, 'clerk')
  await new ConsolePage(theirPage).openProfile()
  await expect(theirPage.getByRole('region', { name: '账号资料' })).toContainText('保密审查员')

  await person.getByRole('button', { name: '收回云溪县文化和旅游局的保密审查员角色' }).click()
  await console.openedDialog('收回云溪县文化和旅游局的保密审查员角色')
  await expectAccessible(page)
  await console.agree('收回云溪县文化和旅游局的保密审查员角色', '收回', '角色已收回')
  await expect(person).not.toContainText('保密审查员')
})
