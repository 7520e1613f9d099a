import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyDatabase } from '../../src/service/audit/verify-trail.js'
import { openTestOffice, type TestOffice } from '../people/test-office.js'

const CHILD = fileURLToPath(new URL('editing-child.mjs', import.meta.url))
const EDITS = 60

interface Answer {
  readonly of: string | null
  /** That it became, where it was saved. */
  readonly version: number | null
  readonly code: string | null
}

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice()
}, 60_000)
afterAll(() => office.close(), 60_000)

/** Starts a process of its own; its answers come once it has been told to go. */
function startEditing(url: string, input: unknown) {
  const child = spawn(process.execPath, [CHILD, url, JSON.stringify(input)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers: Answer[] = []
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const answer = JSON.parse(text) as Answer
      if (answer.of === null) resolve()
      else answers.push(answer)
    })
    ended.then(() => reject(new Error('ended before it was ready')))
  })
  return {
    ready,
    async go(): Promise<readonly Answer[]> {
      child.stdin.write('go\n')
      expect(await ended).toBe(0)
      return answers
    },
  }
}

test('two processes edit the same bodies and people: every version once and without a gap, whoever came too late was told', {
  timeout: 120_000,
}, async () => {
  const { administrator, county, services, stores } = office
  const actor = await office.act(administrator)
  const clerks = [await office.hire(actor, 'clerk', county), await office.hire(actor, 'clerk', county)]
  const input = { actor, people: clerks.map(({ id }) => id), edits: EDITS }
  const processes = [startEditing(stores.databaseUrl, input), startEditing(stores.databaseUrl, input)]
  await Promise.all(processes.map(({ ready }) => ready))
  const answers = (await Promise.all(processes.map(({ go }) => go()))).flat()

  expect(answers).toHaveLength(2 * 3 * EDITS)
  const codes = new Set(answers.flatMap(({ code }) => (code === null ? [] : [code])))
  expect([...codes].sort()).toEqual(['body.changed', 'person.changed'])

  const last = new Map<string, number>()
  for (const { id, version } of await services.db.selectFrom('body').select(['id', 'version']).execute())
    last.set(id, version)
  for (const { id, version } of await services.db.selectFrom('person').select(['id', 'version']).execute())
    last.set(id, version)
  for (const edited of [county, ...input.people]) {
    const versions = answers.flatMap(({ of, version }) => (of === edited && version !== null ? [version] : []))
    const first = Math.min(...versions)
    expect(versions.sort((a, b) => a - b)).toEqual(versions.map((_, index) => first + index))
    expect(last.get(edited)).toBe(versions.at(-1))
  }
  const saved = answers.filter(({ version }) => version !== null).length
  const records = await office.auditOf(county)
  expect(records.filter(({ type }) => type === 'body.details-changed' || type === 'person.changed')).toHaveLength(saved)
  expect(await verifyDatabase(services.db)).toMatchObject({ chainProblems: [] })
})
