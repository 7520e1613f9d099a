import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from '../accessibility.js'
import { CasePage } from '../console/case-page.js'
import { signInAs } from '../demo-sign-ins.js'
import { test } from '../journey.js'
import { ApplicantPage, NOBODYS_NUMBER } from '../portal/applicant-page.js'

const BUREAU = '云溪县文化和旅游局'

const SCREENS = [
  { on: 'at a desk', width: 1280 },
  { on: 'on a phone', width: 390 },
] as const

for (const { on, width } of SCREENS)
  test(`a citizen asks ${on}, makes it clear when asked to, and receives the decision with its letter`, async ({
    page,
    openElsewhere,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height: 900 })
    const look = async () => {
      await expectAccessible(page)
      await expectFits(page, 320)
      await page.setViewportSize({ width, height: 900 })
    }
    const applicant = new ApplicantPage(page)
    await page.goto('/')
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '依申请公开' }).click()
    await look()
    await page.goto('/ask')
    await look()
    await applicant.openForm(BUREAU)
    await look()
    await applicant.chooseProof('身份证.jpg')
    await applicant.submit()
    await expect(page.getByRole('alert')).toContainText('需要改正')
    await applicant.expectProof('身份证.jpg')
    await look()
    await applicant.fillIn({
      name: '易小溪',
      documentNumber: NOBODYS_NUMBER,
      telephone: '0390-5557001',
      description: '石桥古桥那份文件',
    })
    await applicant.answerQuestion()
    await applicant.submit()
    const key = await applicant.readReceipt()
    await look()
    await page.getByRole('button', { name: '我确认提交了这份申请' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(key.no)
    await look()
    await applicant.leave()

    const office = await openElsewhere()
    await signInAs(office, 'clerk')
    const work = new CasePage(office)
    await work.find(key.no)
    await expectAccessible(office)
    await work.record('确认收到')
    await work.expectStatus('办理中')
    await work.record('告知补正', (form) =>
      form.getByLabel('需要补正的事项').fill('请写明是哪一年、哪一项工程的文件。'),
    )
    await work.expectStatus('待补正')

    await applicant.follow(key)
    await look()
    await page.getByRole('button', { name: '提交补正' }).click()
    await expect(page.getByText('请填写')).toBeVisible()
    await page.getByLabel('补正内容').fill('2025年石桥古桥维修工程的施工合同。')
    await page.getByRole('button', { name: '提交补正' }).click()
    await expect(page.getByText('补正已经提交')).toBeVisible()
    await look()
    await applicant.leave()

    await work.open(key.no)
    await expect(office.getByText('2025年石桥古桥维修工程的施工合同。')).toBeVisible()
    await work.decide('政府信息公开告知书', { 公开的内容: '石桥古桥维修工程施工合同1份。' })
    await work.expectStatus('已决定')
    await work.record('登记送达', (form) => form.getByRole('radio', { name: '电子送达' }).check())
    await work.record('办结归档')
    await work.expectStatus('已办结')
    await expectAccessible(office)

    await applicant.follow(key)
    await expect(page.getByRole('region', { name: '处理决定' })).toContainText('政府信息公开告知书')
    await look()
    const downloaded = page.waitForEvent('download')
    await page.getByRole('link', { name: '政府信息公开告知书 PDF' }).click()
    expect((await downloaded).suggestedFilename()).toMatch(/\.pdf$/)
    await page.getByRole('link', { name: '政府信息公开告知书', exact: true }).click()
    await expect(page.getByRole('article')).toContainText('石桥古桥维修工程施工合同1份')
    await look()
    await page.getByRole('link', { name: '回到申请' }).click()
    await applicant.leave()
  })
