import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runGongkai, temporaryFolder } from '../../../testing/cli/run-gongkai.js'
import { openKeyRing } from '../../service/keys/key-file.js'

const folder = temporaryFolder()
const path = join(folder.path, 'data', 'local', 'keys.json')
afterAll(() => folder.remove())

test('without a file there is nothing to list or to rotate, and none is made', async () => {
  for (const command of ['list', 'rotate']) {
    const { status, stderr } = await runGongkai(['keys', command], folder.path)
    expect(status).toBe(2)
    expect(stderr).toContain('没有密钥文件')
  }
})

test('a rotation adds a current key; the list shows names and dates, never a key', async () => {
  await openKeyRing(path)
  const rotated = await runGongkai(['keys', 'rotate'], folder.path)
  expect(rotated.status).toBe(0)
  const { stdout, status } = await runGongkai(['keys', 'list', '--json'], folder.path)
  expect(status).toBe(0)
  const { keys } = JSON.parse(stdout) as { keys: { name: string; isCurrent: boolean }[] }
  expect(keys.map((key) => key.isCurrent)).toEqual([false, true])
  expect(rotated.stdout).toContain(keys[1]?.name)
  const shown = stdout + rotated.stdout + (await runGongkai(['keys', 'list'], folder.path)).stdout
  const secrets = [...(await readFile(path, 'utf8')).matchAll(/"key": "([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(secrets).toHaveLength(2)
  for (const secret of secrets) expect(shown).not.toContain(secret)
})

test('a file that others can read is refused in one sentence', async () => {
  await chmod(path, 0o644)
  const { status, stderr } = await runGongkai(['keys', 'list'], folder.path)
  expect(status).toBe(2)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('chmod 600')
})

test('what asks for a key is told of a database; where there is none, that is said', async () => {
  await chmod(path, 0o600)
  for (const args of [['use'], ['use', '--json'], ['retire', 'k000000000000']]) {
    const { status, stdout, stderr } = await runGongkai(['keys', ...args], folder.path)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('没有数据库')
  }
})
