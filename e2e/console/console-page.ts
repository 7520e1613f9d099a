import { expect, type Page } from '@playwright/test'
import { generate } from 'otplib'

interface NewPerson {
  readonly displayName: string
  readonly account: string
  readonly role: string
}

/** The console as somebody at work uses it. */
export class ConsolePage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** The names in the menu, without the numbers beside them. */
  async listMenu(): Promise<string[]> {
    const links = await this.#page.getByRole('navigation', { name: '主菜单' }).getByRole('listitem').allTextContents()
    return links.map((text) => text.replace(/[\d\s]+/g, ''))
  }

  async open(name: string): Promise<void> {
    await this.#page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name }).click()
    await expect(this.#page.getByRole('heading', { level: 1, name })).toBeVisible()
    await this.#settled()
  }

  async openProfile(): Promise<void> {
    await this.#page.getByRole('button', { name: /个人菜单/ }).click()
    await this.#page.getByRole('menuitem', { name: '个人与安全' }).click()
    await expect(this.#page.getByRole('heading', { level: 1, name: '个人与安全' })).toBeVisible()
    await this.#settled()
  }

  async chooseBody(name: string): Promise<void> {
    await this.#page.getByRole('tree').getByText(name, { exact: true }).click()
    await expect(this.#page.getByRole('heading', { level: 2, name })).toBeVisible()
  }

  async openOfficeForm(): Promise<void> {
    await this.#page.getByRole('button', { name: '修改办公信息' }).click()
    await expect(this.#page.getByRole('dialog')).toBeVisible()
  }

  async save(done: string): Promise<void> {
    await this.#page.getByRole('button', { name: '保存' }).click()
    await expect(this.#page.getByText(done)).toBeVisible()
  }

  /** @returns the first password, as it is shown this once */
  async createPerson({ displayName, account, role }: NewPerson): Promise<string> {
    await this.#page.getByRole('button', { name: '新建人员' }).click()
    const form = this.#page.getByRole('dialog')
    await form.getByLabel('姓名').fill(displayName)
    await form.getByLabel('账号').fill(account)
    await form.getByText(role, { exact: false }).first().click()
    await form.getByRole('button', { name: '新建人员' }).click()
    const shown = this.#page.getByRole('dialog').filter({ hasText: '初始密码（只显示这一次）' })
    const password = (await shown.locator('code').textContent()) ?? ''
    await shown.getByRole('button', { name: '我已交付，关闭' }).click()
    await expect(shown).toBeHidden()
    return password
  }

  /** Does what an authenticator does with the key on the page. */
  async enrol(): Promise<void> {
    const secret = ((await this.#page.locator('code').textContent()) ?? '').replaceAll(' ', '')
    await this.#page.getByLabel('6 位动态口令').fill(await generate({ secret }))
    await this.#page.getByRole('button', { name: '下一步' }).click()
  }

  /** Everything that was asked for has come, and stands still. */
  async #settled(): Promise<void> {
    await expect(this.#page.getByRole('status', { name: '正在加载' })).toHaveCount(0)
  }
}
