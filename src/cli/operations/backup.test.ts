import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runGongkai, temporaryFolder } from '../../../testing/cli/run-gongkai.js'
import { explainBackupRefusal, explainFileError, explainRestoreRefusal } from './backup-text.js'

const folder = temporaryFolder()
afterAll(() => folder.remove())

describe('gongkai restore', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('%PDF-1.7\n')],
    ['a tar of somebody else', Buffer.concat([Buffer.from('a.txt\0'.padEnd(512, '\0')), Buffer.alloc(1_024)])],
  ])('of %s: one sentence, status 2, and nothing is made', async (_, bytes) => {
    const path = join(folder.path, 'given.tar')
    await writeFile(path, bytes)
    const { status, stdout, stderr } = await runGongkai(['restore', path], folder.path)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(`${path}：不是 gongkai backup 写的备份。\n`)
  })
  test('of a file that is not there', async () => {
    const { status, stderr } = await runGongkai(['restore', '--check', 'nowhere.tar'], folder.path)
    expect(status).toBe(2)
    expect(stderr).toBe('nowhere.tar：不能读写（ENOENT），请检查路径和权限。\n')
  })
})

describe('gongkai backup', () => {
  test('where there is no database: one sentence, status 2, and none is made', async () => {
    const { status, stderr } = await runGongkai(['backup', '-o', 'a.tar'], folder.path)
    expect(status).toBe(2)
    expect(stderr).toContain('没有数据库')
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

test('every refusal is one sentence that says what to do', () => {
  const names = ['0042-later', 'x'.repeat(500), '\u001b[2J\n清']
  const restore = [
    { code: 'no-backup' },
    { code: 'damaged', entry: null },
    { code: 'damaged', entry: '\u001b]0;x\u0007tables' },
    { code: 'another-backup', digest: '0'.repeat(64) },
    { code: 'other-migrations', names },
    { code: 'other-tables', names },
    { code: 'database-not-empty' },
    { code: 'folder-not-empty', folder: '/srv/files' },
    { code: 'keys-missing', names: ['k1'] },
    { code: 'rows-differ', table: 'person' },
    { code: 'files-differ' },
    { code: 'trail-unsound', problems: 2 },
  ] as const
  const backup = [
    { code: 'another-backup' },
    { code: 'no-tables' },
    { code: 'target-exists', path: 'a.tar' },
    { code: 'not-readable', path: 'a.tar' },
  ] as const
  const sentences = [
    ...restore.map((refusal) => explainRestoreRefusal('a.tar', refusal)),
    ...backup.map(explainBackupRefusal),
  ]
  for (const sentence of sentences) {
    // Nothing of a stranger's archive reaches the terminal as a command.
    expect(sentence).not.toMatch(/[\u0000-\u001f]/)
    expect(sentence).toMatch(/。$/)
    expect(sentence.length).toBeLessThan(300)
  }
})

test('a full disk is told as such', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC', syscall: 'write' })
  expect(() => explainFileError('a.tar', full)).toThrow('a.tar：磁盘空间不够，没有写完；请腾出空间后重试。')
  expect(() => explainFileError('a.tar', new Error('a defect'))).toThrow('a defect')
})
