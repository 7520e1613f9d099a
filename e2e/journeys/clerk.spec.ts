import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from '../accessibility.js'
import { CasePage } from '../console/case-page.js'
import { ConsolePage } from '../console/console-page.js'
import { expectSaid } from '../console/said.js'
import { signInAs } from '../demo-sign-ins.js'
import { test } from '../journey.js'
import { ApplicantPage, NOBODYS_NUMBER } from '../portal/applicant-page.js'
import { makeBureauDocument } from '../reports.js'

const BUREAU = '云溪县文化和旅游局'

test('two change the office data of the bureau: the clerk sees what changed, and loses nothing', async ({
  page,
  openElsewhere,
}) => {
  await signInAs(page, 'clerk')
  const theirPage = await openElsewhere()
  await signInAs(theirPage, 'head')
  const [mine, theirs] = [new ConsolePage(page), new ConsolePage(theirPage)]
  for (const one of [mine, theirs]) {
    await one.open('机关')
    await one.chooseBody(BUREAU)
  }
  const form = await mine.openOfficeForm()
  await expectAccessible(page)
  await theirs.openOfficeForm()
  await theirPage.getByLabel('联系电话').fill('0390-5559999')
  await theirs.save('办公信息已保存')

  await form.getByLabel('联系电话').fill('0390-5551111')
  await form.getByLabel('传真号码').fill('0390-5552222')
  await form.getByRole('button', { name: '保存' }).click()
  const conflict = form.getByRole('alert').filter({ hasText: '内容刚被他人修改' })
  const telephone = conflict.getByRole('row', { name: /联系电话/ })
  await expect(telephone).toContainText('0390-5559999')
  await expect(telephone).toContainText('0390-5551111')
  await expect(form.getByLabel('传真号码')).toHaveValue('0390-5552222')
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })
  await telephone.getByRole('button', { name: '采用现在的内容' }).click()
  await mine.save('办公信息已保存')
  const office = page.getByRole('region', { name: '办公信息' })
  await expect(office).toContainText('0390-5559999')
  await expect(office).toContainText('0390-5552222')

  await page.goto('/bodies')
  await page.getByRole('main').getByRole('link', { name: BUREAU }).click()
  await expect(page.getByRole('region', { name: '政府信息公开工作机构' })).toContainText('0390-5559999')
  await theirPage.reload()
  const again = await theirs.openOfficeForm()
  await again.getByLabel('联系电话').fill('0390-5550120')
  await again.getByLabel('传真号码').fill('0390-5550120')
  await theirs.save('办公信息已保存')
})

test('a clerk who goes away with something written is asked first', async ({ page }) => {
  await signInAs(page, 'clerk')
  const console = new ConsolePage(page)
  await console.open('机关')
  await console.chooseBody(BUREAU)
  const form = await console.openOfficeForm()
  await form.getByLabel('办公时间').fill('周一至周五 9:00–17:00')
  await page.goBack()
  const question = await console.openedDialog('还有未保存的内容')
  await expectAccessible(page)
  await question.getByRole('button', { name: '留在此页' }).click()
  await expect(question).toBeHidden()
  await expect(form.getByLabel('办公时间')).toHaveValue('周一至周五 9:00–17:00')
  await form.getByRole('button', { name: '取消' }).click()
  await console.openedDialog('还有未保存的内容')
  await question.getByRole('button', { name: '离开' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('region', { name: '办公信息' })).toContainText('周一至周五 8:30–12:00')
})

test('a clerk hands in a report, sees what is wrong with it; a page that is not theirs says so', async ({
  page,
  openElsewhere,
}) => {
  await signInAs(page, 'clerk')
  const console = new ConsolePage(page)
  await expect(page.getByRole('row', { name: /年报中有 \d+ 个问题等待确认或排除/ })).toBeVisible()
  await expectAccessible(page)
  await console.open('年报核对')
  await page.getByRole('button', { name: '提交年报' }).click()
  const form = await console.openedDialog('提交年报')
  await form.getByRole('button', { name: '提交并核对' }).click()
  await expect(form.getByText('请填写')).toBeVisible()
  await expectAccessible(page)
  await form.getByLabel('文件').setInputFiles(await makeBureauDocument(2023))
  await form.getByRole('button', { name: '提交并核对' }).click()

  await console.arriveAt(`${BUREAU} 2023`)
  const finding = page.getByRole('article').filter({ hasText: '表三自然人列不平' })
  await expect(finding).toContainText('不符')
  await expect(finding).toContainText('requests.balance')
  await expect(finding.getByRole('button', { name: '确认' })).toBeVisible()
  await expect(page.getByRole('button', { name: '公开核对结果' })).toHaveCount(0)
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })
  const address = page.url()

  await page.goto('/console/system')
  await expect(page.getByText('您的角色不能查看这一页')).toBeVisible()
  await expectAccessible(page)

  const theirPage = await openElsewhere()
  await signInAs(theirPage, 'head')
  await theirPage.goto(address)
  await theirPage.getByRole('button', { name: '删除', exact: true }).click()
  await new ConsolePage(theirPage).agree('删除', '删除', '年报已删除')
  await page.goto(address)
  await expect(page.getByText('地址可能有误，或者内容已被移走。')).toBeVisible()
})

test('a clerk gives a letter the words of the bureau: sees what changes, says why, and puts the common words back', async ({
  page,
}) => {
  const LETTER = '公开出版物获取途径告知书'
  const PASSAGE = '所需的公开出版物也可以到本机关阅览室查阅。'
  await signInAs(page, 'clerk')
  const console = new ConsolePage(page)
  await console.open('文书文字')
  const row = page.getByRole('row', { name: new RegExp(LETTER) })
  await expect(row).toContainText('统一文字')
  const openLetter = async () => {
    await row.getByRole('button', { name: `查看和修改${LETTER}` }).click()
    return console.openedDialog(LETTER)
  }

  const letter = await openLetter()
  await letter.getByRole('button', { name: '加一段' }).click()
  await letter
    .getByRole('textbox', { name: /^第 \d+ 段$/ })
    .last()
    .fill(PASSAGE)
  await letter.getByRole('button', { name: '看改动和样张' }).click()
  await expect(letter.getByRole('insertion')).toContainText(PASSAGE)
  await expect(letter.getByRole('heading', { name: '样张' })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })
  await letter.getByLabel('修改的原因').fill('本机关设有阅览室。')
  await letter.getByRole('button', { name: '保存', exact: true }).click()
  await expectSaid(page, '已保存，以后的文书用这个文字')
  await expect(letter).toBeHidden()
  await expect(row).toContainText('本机关文字（第 1 版）')

  const again = await openLetter()
  await expect(again.getByText('本机关设有阅览室。')).toBeVisible()
  await again.getByRole('button', { name: '恢复统一文字' }).click()
  await console.agree('恢复统一文字', '确定', '已恢复统一文字')
  await expect(row).toContainText('统一文字')
})

test('at the counter a clerk issues a query code anew; what was served by hand is closed with its proof', async ({
  page,
  openElsewhere,
}) => {
  test.slow()
  await signInAs(page, 'clerk')
  const [console, work] = [new ConsolePage(page), new CasePage(page)]
  const asked = { name: '华小亭', documentNumber: NOBODYS_NUMBER, description: '2025年石桥古桥维修的施工合同' }
  const no = await work.register(asked)
  const lost = (await page.locator('.receipt code').nth(1).textContent()) ?? ''
  await work.open(no)

  await page.getByRole('button', { name: '换发查询码' }).click()
  const form = await console.openedDialog('换发查询码')
  await form.getByRole('button', { name: '换发', exact: true }).click()
  await expect(form.getByText('请填写')).toBeVisible()
  await expectAccessible(page)
  await form.getByRole('radio', { name: '可能被他人知悉' }).check()
  await form.getByLabel('怎样核对的身份').fill('当面核对居民身份证原件，与登记的申请人一致。')
  await form.getByRole('button', { name: '换发', exact: true }).click()
  const notice = await console.openedDialog('新的查询码')
  await expectAccessible(page)
  const queryCode = (await notice.locator('code').last().textContent()) ?? ''
  await notice.getByRole('button', { name: '已交给申请人' }).click()
  await expect(notice).toBeHidden()

  const theirs = await openElsewhere()
  const applicant = new ApplicantPage(theirs)
  await theirs.goto('/follow')
  await theirs.getByLabel('申请编号').fill(no)
  await theirs.getByLabel('查询码').fill(lost)
  await theirs.getByRole('button', { name: '查看' }).click()
  await expect(theirs.getByRole('alert')).toContainText('申请编号和查询码不相符')
  await applicant.follow({ no, queryCode })
  await applicant.leave()

  await work.open(no)
  await expect(page.getByText('当面核对居民身份证原件，与登记的申请人一致。')).toBeVisible()
  await work.decide('政府信息公开告知书', { 公开的内容: '石桥古桥维修工程施工合同1份。' })
  await console.open('依申请公开')
  const line = page.getByRole('row').filter({ has: page.getByRole('link', { name: no, exact: true }) })
  await expect(line).toContainText(asked.description)
  await expect(line).toContainText('自然人 · 当面提交')
  await expect(line).toContainText('按期答复')
  await expect(line).toContainText('最迟应在')
  await work.open(no)
  await work.record('登记送达', async (served) => {
    await served.getByRole('radio', { name: '直接送达' }).check()
    await served.getByLabel('签收人').fill('华小亭')
  })
  const steps = page.getByRole('region', { name: '下一步' })
  await expect(steps.getByText('补上以后才能办结归档')).toBeVisible()
  await steps.getByRole('button', { name: '上传送达凭证' }).click()
  const upload = await console.openedDialog('上传文件')
  await expectAccessible(page)
  const proof = { name: '送达回证.txt', mimeType: 'text/plain', buffer: Buffer.from('送达回证\n签收人：华小亭\n') }
  await upload.getByLabel('选择文件').setInputFiles(proof)
  await upload.getByRole('button', { name: '上传', exact: true }).click()
  await expect(upload).toBeHidden()
  await expect(page.getByText('送达凭证齐全。')).toBeVisible()
  await work.record('办结归档')
  await work.expectStatus('已办结')
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })

  const letters = page.getByRole('region', { name: '文书', exact: true })
  await expect(letters.getByRole('columnheader', { name: '操作' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(letters.getByRole('columnheader', { name: '操作' })).toBeHidden()
  await expect(letters.getByRole('columnheader').first()).toBeVisible()
  await page.emulateMedia({ media: null })
})
