import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.js'

test('nothing set: loopback, port 8090, data in the project, the embedded database', () => {
  expect(readConfig({ PATH: '/bin', PORT: '' })).toEqual({
    ok: true,
    config: {
      port: 8090,
      host: '127.0.0.1',
      publicUrl: undefined,
      dataDir: resolve('data/local'),
      databaseUrl: undefined,
    },
  })
})

test('everything set', () => {
  const given = {
    PORT: '0',
    HOST: '::',
    PUBLIC_URL: 'https://GK.example.cn/',
    DATA_DIR: '/srv/gongkai',
    DATABASE_URL: 'postgresql://u:p@db/gongkai',
  }
  expect(readConfig(given)).toEqual({
    ok: true,
    config: {
      port: 0,
      host: '::',
      publicUrl: 'https://gk.example.cn',
      dataDir: '/srv/gongkai',
      databaseUrl: given.DATABASE_URL,
    },
  })
})

describe('a value that cannot be used is refused by the name of its variable, without repeating it', () => {
  for (const [name, value] of [
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '8090.5'],
    ['HOST', 'http://localhost'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'gk.example.cn'],
    ['PUBLIC_URL', 'ftp://gk.example.cn'],
    ['PUBLIC_URL', 'https://gk.example.cn/gongkai'],
    ['PUBLIC_URL', 'https://user:secret@gk.example.cn'],
    ['DATA_DIR', 'a\0b'],
    ['DATABASE_URL', 'mysql://user:secret@db/gongkai'],
    ['DATABASE_URL', 'postgres://[secret'],
  ] as const)
    test(`${name}=${JSON.stringify(value)}`, () => {
      const read = readConfig({ [name]: value })
      const message = read.ok ? '' : read.message
      expect(message).toMatch(new RegExp(`^环境变量 ${name} .+。The variable ${name} .+\\.$`))
      expect(message).not.toContain('secret')
    })
})

test('several mistakes are told at once', () => {
  const read = readConfig({ PORT: 'x', HOST: 'a b' })
  expect(read.ok ? '' : read.message.split('\n')).toHaveLength(2)
})
