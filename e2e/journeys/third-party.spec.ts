import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible, expectFits } from '../accessibility.js'
import { CasePage } from '../console/case-page.js'
import { ConsolePage } from '../console/console-page.js'
import { signInAs } from '../demo-sign-ins.js'
import { test } from '../journey.js'
import { NOBODYS_NUMBER } from '../portal/applicant-page.js'

async function look(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectFits(page, 320)
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Of table four: the reconsiderations of this year that were decided so. */
async function readReconsiderations(page: Page, column: string): Promise<number> {
  await page.goto('/console/requests/counts')
  await new ConsolePage(page).arriveAt('申请统计')
  const table = page.getByRole('region', { name: /表四/ })
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /行政复议/ }) })
  await expect(row).toBeVisible()
  const columns = await table.getByRole('columnheader').allTextContents()
  const figures = await row.getByRole('cell').allTextContents()
  return Number(figures[columns.indexOf(column) - 1])
}

test('a clerk hears a third party, a head extends and approves; what goes out over an objection is told to who objected', async ({
  page,
  openElsewhere,
}) => {
  test.slow()
  await signInAs(page, 'clerk')
  const work = new CasePage(page)
  const no = await work.register({
    name: '华小亭',
    documentNumber: NOBODYS_NUMBER,
    description: '湖滨夜游项目2025年的补贴协议',
  })
  await look(page)
  await page.getByRole('link', { name: '打开这件申请' }).click()
  await work.expectStatus('办理中')
  await look(page)

  const letter = await work.openStep('征求意见')
  await expectAccessible(page)
  await letter.getByLabel('对方名称').fill('云湖夜游有限公司')
  await letter.getByLabel('征求意见的内容').fill('申请人要求公开补贴协议，请说明是否同意公开以及理由。')
  await letter.getByRole('button', { name: '预览文书' }).click()
  await expect(letter.getByText('云湖夜游有限公司').last()).toBeVisible()
  await expectAccessible(page)
  await work.putOnRecord(letter)
  await work.expectStatus('征求意见中')
  await work.record('登记意见书送达')
  await work.record('登记意见', async (form) => {
    await form.getByRole('radio', { name: '不同意公开' }).check()
    await form.getByLabel(/^意见的内容和理由/).fill('补贴金额属于商业秘密。')
  })
  await work.expectStatus('办理中')

  const headsPage = await openElsewhere()
  await signInAs(headsPage, 'head')
  const head = new CasePage(headsPage)
  await head.open(no)
  await look(headsPage)
  await head.record('批准延期', async (form) => {
    await expectAccessible(headsPage)
    await form.getByLabel('延长的理由').fill('协议附件较多，需要逐项核对。')
  })
  await page.reload()
  await work.record('告知延期')

  await headsPage.reload()
  const decision = await head.openStep('作出决定')
  await expectAccessible(headsPage)
  await decision.getByRole('radio', { name: /^政府信息公开告知书/ }).check()
  await expect(decision.getByText(/不同意公开：/)).toBeVisible()
  await decision.getByRole('checkbox', { name: /云湖夜游有限公司/ }).check()
  await decision.getByLabel(/^理由/).fill('补贴由财政资金支付，不公开会对公共利益造成重大影响。')
  await decision.getByLabel(/^公开的内容/).fill('补贴协议1份。')
  await head.putOnRecord(decision, '作出决定')
  await head.expectStatus('已决定')

  await page.reload()
  await work.record('登记送达', async (form) => {
    await form.getByRole('radio', { name: '直接送达' }).check()
    await form.getByLabel(/^签收人/).fill('华小亭')
  })
  await work.expectStatus('已送达')
  await work.record('告知第三方')
  await work.attach({ name: '送达回证.txt', mimeType: 'text/plain', buffer: Buffer.from('华小亭签收') })
  await work.record('办结归档')
  await work.expectStatus('已办结')
  await look(page)
})

test('a reconsideration is lodged, answered and decided, and counted in table four', async ({ page }) => {
  test.slow()
  await signInAs(page, 'clerk')
  const before = await readReconsiderations(page, '结果维持')
  await look(page)
  const work = new CasePage(page)
  const no = await work.register({
    name: '华小亭',
    documentNumber: NOBODYS_NUMBER,
    description: '2025年非遗项目评审专家的评分',
  })
  await work.open(no)
  await work.decide('政府信息不予公开告知书（过程性信息）', {
    理由: '评分是评审过程中的讨论意见，属于过程性信息。',
  })
  await work.record('登记送达', async (form) => {
    await form.getByRole('radio', { name: '直接送达' }).check()
    await form.getByLabel(/^签收人/).fill('华小亭')
  })

  const lodging = await work.openStep('登记复议诉讼')
  await expectAccessible(page)
  await lodging.getByRole('radio', { name: '行政复议', exact: true }).check()
  await lodging.getByLabel(/^复议机关或者法院/).fill('云溪县人民政府')
  await lodging.getByLabel(/^案号/).fill('云政复〔2026〕99号')
  await work.putOnRecord(lodging)
  const advance = (event: string, fill: (form: Locator) => Promise<void>) =>
    work.record('登记复议诉讼', async (form) => {
      await form
        .getByRole('radio', { name: /行政复议/ })
        .first()
        .check()
      await form.getByRole('radio', { name: event, exact: true }).check()
      await fill(form)
    })
  await advance('收到申请书（起诉状）副本', (form) => form.getByRole('radio', { name: '普通程序' }).check())
  await look(page)
  await advance('提交答复（答辩）', async () => undefined)
  await advance('收到决定（裁判）', async (form) => {
    await new ConsolePage(page).select(form, '结果', '维持')
    await form.getByLabel(/^教训/).fill('评分表在评审结束后应当研究能否区分处理。')
  })
  await expect(page.getByText('维持').first()).toBeVisible()
  await look(page)
  expect(await readReconsiderations(page, '结果维持')).toBe(before + 1)
})
