import { describe, expect, test } from 'vitest'
import { isRegionCode, isSiteIdCode, isTelephone, isWebAddress } from './index.js'

describe('what an office writes', () => {
  test.each<[string, (text: string) => boolean, string[], string[]]>([
    [
      '网站标识码',
      isSiteIdCode,
      ['4207000016', 'bm14000002'],
      ['', '420700001', '42070000161', 'BM14000002', 'bm1400000', 'xx14000002', '4207000016\n'],
    ],
    [
      '行政区划代码',
      isRegionCode,
      ['420700', '420700001', '420700001201'],
      ['', '020700', '42070', '4207000', '42070000120', '４２０７００'],
    ],
    [
      '电话',
      isTelephone,
      ['0731-8888123', '(0731) 8888123', '12345', '0731-8888123转802、8888124'],
      ['', '无', '--', '12', '<b>8888123</b>', '1'.repeat(81)],
    ],
    [
      '互联网联系方式',
      isWebAddress,
      ['https://yunxi.example.cn/gk', 'http://127.0.0.1:8090/', 'zfxxgk@yunxi.example.cn'],
      [
        '',
        'javascript:alert(1)',
        'data:text/html,x',
        'https://',
        'https://user:pass@evil.example',
        'https://x.example/"><script>',
        'a@b',
        `https://${'a'.repeat(300)}.cn`,
      ],
    ],
  ])('%s', (_, accepts, right, wrong) => {
    for (const text of right) expect(accepts(text), text).toBe(true)
    for (const text of wrong) expect(accepts(text), text).toBe(false)
  })
})
