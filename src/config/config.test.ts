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
      trustedProxies: [],
      dataDir: resolve('data/local'),
      databaseUrl: undefined,
      keysFile: resolve('data/local/keys.json'),
      cipher: 'aes-256-gcm',
      encryptFiles: true,
      passwordProfile: 'gb22239',
      digest: 'sm3',
      metricsToken: undefined,
      icpRecord: undefined,
      policeRecord: undefined,
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
    TRUSTED_PROXIES: '10.0.0.2, fd00::/8',
    KEYS_FILE: '/run/secrets/gongkai-keys',
    CIPHER: 'sm4-ctr-hmac-sm3',
    ENCRYPT_FILES: 'no',
    PASSWORD_PROFILE: 'asvs',
    DIGEST: 'sha256',
    METRICS_TOKEN: 'a-token-of-the-monitor',
    ICP_RECORD: '某ICP备00000001号',
    POLICE_RECORD: '某公网安备00000000000001号',
  }
  expect(readConfig(given)).toEqual({
    ok: true,
    config: {
      port: 0,
      host: '::',
      publicUrl: 'https://gk.example.cn',
      trustedProxies: ['10.0.0.2', 'fd00::/8'],
      dataDir: '/srv/gongkai',
      databaseUrl: given.DATABASE_URL,
      keysFile: given.KEYS_FILE,
      cipher: 'sm4-ctr-hmac-sm3',
      encryptFiles: false,
      passwordProfile: 'asvs',
      digest: 'sha256',
      metricsToken: given.METRICS_TOKEN,
      icpRecord: given.ICP_RECORD,
      policeRecord: given.POLICE_RECORD,
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
    ['TRUSTED_PROXIES', 'proxy.example.cn'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.1,'],
    ['KEYS_FILE', 'a\0b'],
    ['CIPHER', 'des'],
    ['ENCRYPT_FILES', 'perhaps'],
    ['PASSWORD_PROFILE', 'none'],
    ['DIGEST', 'md5'],
    ['METRICS_TOKEN', 'secret'],
    ['ICP_RECORD', 'x'.repeat(41)],
    ['POLICE_RECORD', 'x'.repeat(41)],
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
