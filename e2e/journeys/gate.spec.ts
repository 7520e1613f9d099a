import { expect, type Page } from '@playwright/test'
import { aWorkbook, type GivenSheet } from '../../testing/office/workbook-builder.js'
import { expectAccessible, expectFits } from '../accessibility.js'
import { CasePage } from '../console/case-page.js'
import { ConsolePage } from '../console/console-page.js'
import { signInAs } from '../demo-sign-ins.js'
import { test } from '../journey.js'
import { NOBODYS_NUMBER } from '../portal/applicant-page.js'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const NAME = '发放名单.xlsx'
const LIST: GivenSheet = {
  name: '名单',
  rows: [
    ['姓名', '身份证号码', '金额'],
    ['华小亭', NOBODYS_NUMBER, 800],
  ],
}
const HIDDEN: GivenSheet = { name: '底稿', rows: [['内部核对，不公开']], hidden: true }

const workbook = (...sheets: readonly GivenSheet[]) => ({
  name: NAME,
  mimeType: WORKBOOK,
  buffer: Buffer.from(aWorkbook(sheets)),
})

async function look(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('what is hidden or about a person stops a file; it is replaced, and a second person answers for the rest', async ({
  page,
  openElsewhere,
}) => {
  test.slow()
  await signInAs(page, 'clerk')
  const work = new CasePage(page)
  const no = await work.register({
    name: '华小亭',
    documentNumber: NOBODYS_NUMBER,
    description: '本人2025年传承人补助的发放名单',
  })
  await work.open(no)
  const files = page.getByRole('region', { name: '文件', exact: true })
  await files.getByRole('button', { name: '上传文件' }).click()
  const form = await new ConsolePage(page).openedDialog('上传文件')
  await expectAccessible(page)
  await form.getByRole('button', { name: '上传', exact: true }).click()
  await expect(form.getByText('请选择文件')).toBeVisible()
  await form.getByLabel('选择文件').setInputFiles(workbook(LIST, HIDDEN))
  await form.getByRole('button', { name: '上传', exact: true }).click()
  await expect(form).toBeHidden()
  await expect(files.getByText(/有待处理 · 2 处待处理/)).toBeVisible()
  await expect(files.getByText('须由另一人')).toBeVisible()
  await look(page)

  const decision = await work.openStep('作出决定')
  await decision.getByRole('radio', { name: /^政府信息公开告知书/ }).check()
  await decision.getByLabel(/^公开的内容/).fill('发放名单1份。')
  await decision.getByRole('button', { name: '作出决定' }).click()
  await expect(decision.getByRole('alert')).toContainText('发放名单')
  await expectAccessible(page)
  await decision.getByRole('button', { name: '取消' }).click()
  const leaving = await new ConsolePage(page).openedDialog('还有未保存的内容')
  await leaving.getByRole('button', { name: '离开' }).click()
  await expect(decision).toBeHidden()

  await files.getByLabel(`更换${NAME}`).and(page.locator('input')).setInputFiles(workbook(LIST))
  await expect(files.getByText(/有待处理 · 1 处待处理/)).toBeVisible()

  const theirs = await openElsewhere()
  await signInAs(theirs, 'reviewer')
  const second = new CasePage(theirs)
  await second.open(no)
  const seen = theirs.getByRole('region', { name: '文件', exact: true })
  await seen.getByRole('checkbox').first().check()
  await seen.getByRole('button', { name: /^确认选中的 1 处/ }).click()
  const question = await new ConsolePage(theirs).openedDialog('确认这些内容可以提供')
  await expectAccessible(theirs)
  await question.getByLabel('理由').fill('名单上只有申请人本人，提供给本人。')
  await question.getByRole('button', { name: '确认可以提供' }).click()
  await expect(question).toBeHidden()
  await expect(seen.getByText('检查通过')).toBeVisible()
  await look(theirs)

  await work.open(no)
  await work.decide('政府信息公开告知书', { 公开的内容: '发放名单1份。' })
  await work.expectStatus('已决定')
  await expect(files.getByText(/已随第 \d+ 步存档/)).toBeVisible()
  await look(page)
})
