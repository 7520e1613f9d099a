import { expect, type Page } from '@playwright/test'

/** What an applicant takes home. */
export interface OwnKey {
  readonly no: string
  readonly queryCode: string
}

interface Asked {
  readonly body: string
  readonly name: string
  readonly documentNumber: string
  readonly telephone: string
  readonly description: string
}

/** A number of nobody that passes its check: the county's own code is no place's. */
export const NOBODYS_NUMBER = '338827199001010015'

/** The public site as somebody who asks uses it. */
export class ApplicantPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** From the front page to the form of a body. */
  async openForm(body: string): Promise<void> {
    await this.#page.goto('/ask')
    await this.#page.getByRole('main').getByRole('link', { name: body, exact: true }).click()
    await expect(this.#page.getByRole('heading', { level: 1 })).toContainText(body)
  }

  async fillIn({ name, documentNumber, telephone, description }: Omit<Asked, 'body'>): Promise<void> {
    await this.#page.getByLabel('所需信息').fill(description)
    await this.#page.getByLabel('姓名', { exact: true }).fill(name)
    await this.#page.getByLabel('证件号码').first().fill(documentNumber)
    await this.#page.getByLabel('联系电话').fill(telephone)
  }

  async chooseProof(name: string): Promise<void> {
    const buffer = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
    await this.#page.getByLabel('身份证明材料').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  }

  /** Still chosen, though the form came back. */
  async expectProof(name: string): Promise<void> {
    await expect(this.#page.getByLabel('身份证明材料')).toHaveValue(new RegExp(name))
  }

  /** The question in words, as somebody who reads it answers. */
  async answerQuestion(): Promise<void> {
    const field = this.#page.getByLabel(/^一道小题/)
    const label = await this.#page.locator('label', { hasText: '一道小题' }).textContent()
    await field.fill(String(solve(label ?? '')))
  }

  /** Who is quicker than people are is sent back once, with everything as it was. */
  async submit(): Promise<void> {
    await this.#page.waitForTimeout(3_500)
    await this.#page.getByRole('button', { name: '提交申请' }).click()
  }

  async ask(asked: Asked): Promise<OwnKey> {
    await this.openForm(asked.body)
    await this.fillIn(asked)
    await this.answerQuestion()
    await this.submit()
    return this.readReceipt()
  }

  async readReceipt(): Promise<OwnKey> {
    await expect(this.#page.getByRole('heading', { level: 1, name: '政府信息公开申请接收回执' })).toBeVisible()
    const [no, queryCode] = await this.#page.locator('dl.keys dd').allTextContents()
    if (no === undefined || queryCode === undefined) throw new Error('the receipt has no number')
    return { no, queryCode }
  }

  async follow({ no, queryCode }: OwnKey): Promise<void> {
    await this.#page.goto('/follow')
    await this.#page.getByLabel('申请编号').fill(no)
    await this.#page.getByLabel('查询码').fill(queryCode)
    await this.#page.getByRole('button', { name: '查看' }).click()
    await expect(this.#page.getByRole('heading', { level: 1 })).toContainText(no)
  }

  /** As on a machine that others use too: nothing is shown there any more. */
  async leave(): Promise<void> {
    await this.#page.getByRole('button', { name: '不再查看' }).click()
    await expect(this.#page.getByLabel('申请编号')).toBeVisible()
    await this.#page.goto('/follow')
    await expect(this.#page.getByLabel('申请编号')).toBeVisible()
  }
}

const NUMERALS = '零一二三四五六七八九'

function solve(question: string): number {
  const words = /([零一二三四五六七八九])(加|减|和)([零一二三四五六七八九])/.exec(question)
  if (words === null) throw new Error(`no question: ${question}`)
  const [a, b] = [NUMERALS.indexOf(words[1] ?? ''), NUMERALS.indexOf(words[3] ?? '')]
  if (words[2] === '和') return Math.max(a, b)
  return words[2] === '加' ? a + b : a - b
}
