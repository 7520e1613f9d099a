import { expect, type Locator, type Page } from '@playwright/test'
import { generate } from 'otplib'
import { standStill } from '../accessibility.js'
import { PATIENCE_MS } from '../patience.js'
import { expectSaid } from './said.js'

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
    const items = this.#page.getByRole('navigation', { name: '主菜单' }).getByRole('listitem')
    await expect(items.first()).toBeVisible()
    const links = await items.allTextContents()
    return links.map((text) => text.replace(/[\d\s]+/g, ''))
  }

  async open(name: string): Promise<void> {
    await this.#page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name }).click()
    await this.arriveAt(name)
  }

  async openProfile(): Promise<void> {
    await this.#openOwnMenu('个人与安全')
    await this.arriveAt('个人与安全')
  }

  async signOut(): Promise<void> {
    await this.#openOwnMenu('退出登录')
    await expect(this.#page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
  }

  async #openOwnMenu(item: string): Promise<void> {
    await this.#page.getByRole('button', { name: /个人菜单/ }).click()
    await this.chooseInMenu(item)
  }

  /**
   * Of the menu that has just been opened. It slides in: what is clicked may have moved on by the time the button is let
   * go, and is then clicked again. It fades when it goes, and what fades has too little contrast.
   */
  async chooseInMenu(name: string): Promise<void> {
    const item = this.#page.getByRole('menuitem', { name })
    await expect(item).toBeVisible()
    await standStill(this.#page)
    await expect(async () => {
      if (await item.isVisible()) await item.click({ timeout: 2_000 })
      await expect(this.#page.getByRole('menu')).toBeHidden({ timeout: 2_000 })
    }).toPass({ timeout: PATIENCE_MS })
  }

  /** The page is there, everything that was asked for has come, and stands still. */
  async arriveAt(name: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(this.#page.getByRole('status', { name: '正在加载' })).toHaveCount(0)
  }

  /** From the list of what waits to where it is done. */
  async goTo(matter: RegExp): Promise<void> {
    const row = this.#page.getByRole('row', { name: matter })
    await row.getByRole('link', { name: /^去处理/ }).click()
  }

  async chooseBody(name: string): Promise<void> {
    await this.#page.getByRole('tree').getByText(name, { exact: true }).click()
    await expect(this.#page.getByRole('heading', { level: 2, name })).toBeVisible()
  }

  async openOfficeForm(): Promise<Locator> {
    await this.#page.getByRole('button', { name: '修改办公信息' }).click()
    return this.openedDialog('修改办公信息')
  }

  /** A form or a question before the page; while it grows, what is clicked may have moved on when the button is let go. */
  async openedDialog(name: string | RegExp): Promise<Locator> {
    const dialog = this.#page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    await standStill(this.#page)
    return dialog
  }

  async save(done: string): Promise<void> {
    await this.#page.getByRole('button', { name: '保存' }).click()
    await expectSaid(this.#page, done)
  }

  /** Says yes to what is asked, and waits until that is done. */
  async agree(question: string | RegExp, button: string, done: string): Promise<void> {
    const dialog = await this.openedDialog(question)
    await dialog.getByRole('button', { name: button }).click()
    await expectSaid(this.#page, done)
    await expect(dialog).toBeHidden()
  }

  /** One of a list that opens under its field. */
  async select(within: Locator, label: string, choice: string): Promise<void> {
    await within.getByRole('combobox', { name: label }).click()
    const item = this.#page.locator('.ant-select-dropdown:visible').getByTitle(choice, { exact: true })
    await expect(item).toBeVisible()
    await standStill(this.#page)
    await item.click()
  }

  /** What can be done with somebody's account. */
  async actOn(person: string, action: string): Promise<void> {
    await this.#page.getByRole('button', { name: `对${person}的更多操作` }).click()
    await this.chooseInMenu(action)
  }

  /** @returns the first password, as it is shown this once */
  async createPerson({ displayName, account, role }: NewPerson): Promise<string> {
    await this.#page.getByRole('button', { name: '新建人员' }).click()
    const form = await this.openedDialog('新建人员')
    await form.getByLabel('姓名').fill(displayName)
    await form.getByLabel('账号').fill(account)
    await form.getByRole('radio', { name: role }).check()
    await form.getByRole('button', { name: '新建人员' }).click()
    const shown = await this.openedDialog('初始密码（只显示这一次）')
    const password = (await shown.locator('code').textContent()) ?? ''
    await shown.getByRole('button', { name: '我已交付，关闭' }).click()
    await expect(shown).toBeHidden()
    return password
  }

  /** The key that an authenticator is given, as it stands on the page. */
  async readSecret(): Promise<string> {
    return ((await this.#page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  }

  /**
   * Does what an authenticator does with its key.
   * @param label what the page calls the field
   * @param secondsAhead how far the clock of the authenticator is ahead: a code is good for one time
   * @returns the code that was given
   */
  async giveCode(secret: string, label: string, secondsAhead = 0): Promise<string> {
    const epoch = Math.floor(Date.now() / 1_000) + secondsAhead
    const code = await generate({ secret, epoch })
    await this.typeCode(code, label)
    return code
  }

  async typeCode(code: string, label: string): Promise<void> {
    await this.#page.getByLabel(label).fill(code)
    await this.#page.getByRole('button', { name: '下一步' }).click()
  }
}
