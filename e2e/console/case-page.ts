import { expect, type Locator, type Page } from '@playwright/test'
import { PATIENCE_MS } from '../patience.js'
import { ConsolePage } from './console-page.js'
import { expectSaid } from './said.js'

const A_MOMENT_MS = 2_000

interface Registered {
  readonly name: string
  readonly documentNumber: string
  readonly description: string
}

/** A case as somebody at work on it uses its page. */
export class CasePage {
  readonly #page: Page
  readonly #console: ConsolePage

  constructor(page: Page) {
    this.#page = page
    this.#console = new ConsolePage(page)
  }

  /** Through the list of what waits. */
  async find(no: string): Promise<void> {
    await this.#console.open('依申请公开')
    await this.#page.getByRole('link', { name: no, exact: true }).click()
    await this.#console.arriveAt(new RegExp(no))
  }

  async open(no: string): Promise<void> {
    await this.#page.goto(`/console/requests/${no}`)
    await this.#console.arriveAt(new RegExp(no))
  }

  /** Enters what came over the counter today. @returns the number on the receipt */
  async register({ name, documentNumber, description }: Registered): Promise<string> {
    await this.#console.open('依申请公开')
    await this.#page.getByRole('link', { name: '登记申请' }).click()
    await this.#console.arriveAt('登记申请')
    await this.#page.getByLabel('姓名', { exact: true }).fill(name)
    await this.#page.getByLabel('证件号码').fill(documentNumber)
    await this.#page.getByLabel('内容描述').fill(description)
    await this.#page.getByLabel(/^通信地址/).fill('云溪县石桥镇石桥村9号')
    await this.#page.getByRole('button', { name: '登记并出具回执' }).click()
    const no = await this.#page.locator('.receipt code').first().textContent()
    if (no === null) throw new Error('the receipt has no number')
    return no
  }

  /** The form of a step, wherever on the page it is offered. */
  async openStep(name: string): Promise<Locator> {
    const steps = this.#page.getByRole('region', { name: '下一步' })
    const button = steps.getByRole('button', { name, exact: true })
    const others = steps.getByText('其他事项')
    await expect(button.or(others).first()).toBeVisible()
    // Folded away, until the others are unfolded; or not offered yet, for a moment after the last step.
    await expect(async () => {
      if (!(await button.isVisible())) await others.click({ timeout: A_MOMENT_MS })
      await expect(button).toBeVisible({ timeout: A_MOMENT_MS })
    }).toPass({ timeout: PATIENCE_MS })
    await button.click()
    return this.#console.openedDialog(name)
  }

  /** Hands in what was filled in, and waits until it is on record. */
  async putOnRecord(form: Locator, button = '登记'): Promise<void> {
    await form.getByRole('button', { name: button, exact: true }).click()
    await expectSaid(this.#page, '已登记')
    await expect(form).toBeHidden()
  }

  async record(name: string, fill: (form: Locator) => Promise<void> = async () => undefined): Promise<void> {
    const form = await this.openStep(name)
    await fill(form)
    await this.putOnRecord(form)
  }

  /** Chooses a kind of reply and says what its letter says. */
  async decide(kind: string, texts: Readonly<Record<string, string>>): Promise<void> {
    const form = await this.openStep('作出决定')
    await form.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
    for (const [label, text] of Object.entries(texts)) await form.getByLabel(new RegExp(`^${label}`)).fill(text)
    await this.putOnRecord(form, '作出决定')
  }

  /** Adds a file for what is usually added in the case's state. */
  async attach(file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
    const files = this.#page.getByRole('region', { name: '文件', exact: true })
    await files.getByRole('button', { name: '上传文件' }).click()
    const form = await this.#console.openedDialog('上传文件')
    await form.getByLabel('选择文件').setInputFiles(file)
    await form.getByRole('button', { name: '上传', exact: true }).click()
    await expect(form).toBeHidden()
  }

  async expectStatus(status: string): Promise<void> {
    await expect(this.#page.locator('.case-head .chip').first()).toHaveText(status)
  }
}
