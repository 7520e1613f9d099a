import { expect, test } from 'vitest'
import { nameDevice } from './device.js'

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0',
    'Windows · Edge',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Linux · Firefox'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1', 'iPhone · Safari'],
  ['curl/8.5.0', undefined],
  ['', undefined],
])('%s', (userAgent, name) => expect(nameDevice(userAgent)).toBe(name))
