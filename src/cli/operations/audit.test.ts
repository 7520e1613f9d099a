import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rewriteAsOwner } from '../../../testing/audit/rewrite-as-owner.js'
import { runGongkai, temporaryFolder } from '../../../testing/cli/run-gongkai.js'
import { startTestStores, type TestStores } from '../../../testing/storage/test-stores.js'
import type { BodyId } from '../../domain/body/index.js'
import { digesterFor } from '../../service/audit/digests.js'
import { publishHeads } from '../../storage/audit/publish-heads.js'
import { recordEvents } from '../../storage/audit/record-events.js'
import { startEmbeddedDatabase } from '../../storage/embedded/start-embedded-database.js'

const folder = temporaryFolder()
const here = (name: string) => join(folder.path, name)
const audit = (...args: string[]) => runGongkai(['audit', ...args], folder.path)

let stores: TestStores
beforeAll(async () => {
  stores = await startTestStores({ ownServer: true })
  const entry = (chain: 'site' | BodyId, report: number) =>
    ({ chain, actor: 'person-1', event: { type: 'report.published', report } }) as const
  const record = (...reports: number[]) =>
    stores.db.transaction().execute((transaction) =>
      recordEvents(
        transaction,
        digesterFor('sm3'),
        reports.flatMap((report) => [entry('site', report), entry('body-1' as BodyId, report)]),
      ),
    )
  await record(1, 2, 3)
  await publishHeads(stores.db)
  await record(4, 5)
})
afterAll(async () => {
  await stores.close()
  folder.remove()
})
beforeEach(() => {
  process.env.DATABASE_URL = stores.databaseUrl
  delete process.env.DATA_DIR
})

describe('a sound trail', () => {
  test('of a database: how much was checked, status 0', async () => {
    const { status, stdout, stderr } = await audit('verify')
    expect(stdout).toMatch(/^审计链完整：2 条链，10 条记录，4 个链头（截至 \d{4}-/)
    expect([status, stderr]).toEqual([0, ''])
  })
  test('is exported for its owner alone, and the export is sound without the database', async () => {
    const exported = await audit('export', '-o', 'trail.jsonl')
    expect(exported.stdout).toMatch(/^已导出 10 条记录、4 个链头到 trail\.jsonl（截至 /)
    expect(statSync(here('trail.jsonl')).mode & 0o777).toBe(0o600)
    delete process.env.DATABASE_URL
    expect(await audit('verify', 'trail.jsonl')).toMatchObject({ status: 0, stderr: '' })
    const { status, stdout } = await audit('verify', 'trail.jsonl', '--heads', 'trail.jsonl', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ chains: 2, records: 10, heads: 8, chainProblems: [] })
  })
})

describe('what is wrong is said, with status 1', () => {
  test('an export in which a name was changed, a line is gone and something was added', async () => {
    await audit('export', '-o', 'trail.jsonl')
    const lines = readFileSync(here('trail.jsonl'), 'utf8').trimEnd().split('\n')
    const changed = lines
      .toSpliced(-1, 1, '{"note":"x"}')
      .map((line, index) => (index === 6 ? line.replace('person-1', 'person-2') : line))
    writeFileSync(here('tampered.jsonl'), `${changed.join('\n')}\n`)
    const { status, stdout } = await audit('verify', 'tampered.jsonl')
    expect(stdout.split('\n').slice(1, -1)).toEqual([
      '  第 15 行不是导出时的样子。',
      '  标题行写明 10 条记录，实有 9 条。',
      '  链 body-1 第 2 条：内容与摘要不符，记录被改动过。',
      '  链 site 第 5 条起缺失：链头显示至少应有 5 条，末尾被截去。',
    ])
    expect(status).toBe(1)
  })
  test('a database that its owner rewrote, held to heads that were kept', async () => {
    await audit('export', '-o', 'kept.jsonl')
    await rewriteAsOwner(stores.db, `delete from audit_record where chain = 'site' and sequence > 2`)
    const { status, stdout } = await audit('verify', '--heads', 'kept.jsonl')
    expect(stdout).toContain('链 site 第 3 条起缺失：链头显示至少应有 5 条')
    expect(status).toBe(1)
  })
})

describe('what cannot be checked is said, with status 2', () => {
  const cases = [
    // arguments                                what the person reads
    [['verify', 'nowhere.jsonl'], 'nowhere.jsonl：不能读写（ENOENT），请检查路径和权限。\n'],
    [['verify', 'note.txt'], 'note.txt：不是审计链的导出文件（第一行不是导出的标题行）。\n'],
    [['verify', '--heads', 'note.txt'], 'note.txt：其中没有链头，或有看不懂的行。\n'],
    [['export', '-o', 'nowhere/trail.jsonl'], 'nowhere/trail.jsonl：不能读写（ENOENT），请检查路径和权限。\n'],
  ] as const
  for (const [args, sentence] of cases)
    test(`gongkai audit ${args.join(' ')}`, async () => {
      writeFileSync(here('note.txt'), '公开\n')
      expect(await audit(...args)).toEqual({ status: 2, stdout: '', stderr: sentence })
    })
  test('a folder without a database: none is made', async () => {
    delete process.env.DATABASE_URL
    process.env.DATA_DIR = here('empty')
    const { status, stderr } = await audit('verify')
    expect([status, stderr]).toEqual([2, expect.stringContaining('中没有数据库')])
    expect(() => statSync(here('empty'))).toThrow('ENOENT')
  })
  test('a database that does not answer: the sentence keeps the password to itself', async () => {
    process.env.DATABASE_URL = 'postgres://nobody:secret@127.0.0.1:1/nothing'
    const { status, stderr } = await audit('verify')
    expect([status, stderr]).toEqual([2, expect.stringContaining('连接不上数据库')])
    expect(stderr).not.toContain('secret')
  })
})

test('the embedded database is looked at while it runs, and started for it when it does not', async () => {
  delete process.env.DATABASE_URL
  process.env.DATA_DIR = stores.folder
  expect((await audit('verify')).stdout).toContain('2 条链')

  process.env.DATA_DIR = here('own')
  const server = await startEmbeddedDatabase({ dataDir: here('own/postgres') })
  const running = await audit('verify')
  await server.stop()
  const stopped = await audit('verify')
  const noTrail = { status: 2, stdout: '', stderr: '这个数据库里还没有审计链。先启动一次平台，数据表会自动建好。\n' }
  expect([running, stopped]).toEqual([noTrail, noTrail])
  rmSync(server.dataDir, { recursive: true, force: true })
})
