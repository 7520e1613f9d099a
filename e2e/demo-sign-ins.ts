import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Role } from '../src/domain/access/index.js'
import { readDemoCounty } from '../src/service/demo/demo-county.js'

/** The account that the demonstration shows for a role, with the password that this site made for it. */
function signInOf(role: Role): { readonly account: string; readonly password: string; readonly displayName: string } {
  const person = readDemoCounty().people.find(({ shown }) => shown === role)
  const signIns = JSON.parse(readFileSync(join(process.env.E2E_DATA_DIR ?? '', 'demo-sign-ins.json'), 'utf8'))
  if (person === undefined) throw new Error(`the demonstration shows nobody as ${role}`)
  return { account: person.account, displayName: person.displayName, password: signIns[person.account] }
}

/** Signs in as the demonstration's person of a role, from the page that a newcomer finds. */
export async function signInByHand(page: Page, role: Role): Promise<void> {
  const { displayName, ...given } = signInOf(role)
  await page.goto('/console/')
  await giveCredentials(page, given)
  await expect(page.getByRole('banner')).toContainText(displayName)
}

/** The same for journeys about something else: the form is left out, what it sends is sent. */
export async function signInAs(page: Page, role: Role): Promise<void> {
  const { displayName, ...given } = signInOf(role)
  const answer = await page.request.post('/api/v1/session', {
    data: given,
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(await answer.json()).toEqual({ stage: 'signed-in' })
  await page.goto('/console/')
  await expect(page.getByRole('banner')).toContainText(displayName)
}

export async function giveCredentials(
  page: Page,
  { account, password }: { readonly account: string; readonly password: string },
): Promise<void> {
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}
