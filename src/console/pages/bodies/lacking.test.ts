import { expect, test } from 'vitest'
import { lacks, readLacking } from './lacking.js'

const full = {
  officeName: '办公室',
  address: '人民路1号',
  hours: '工作日',
  telephone: '0700-8888123',
  fax: null,
  web: null,
}

test('an office without fax and page is complete, one without a telephone is not', () => {
  expect(lacks({ creditCode: null, office: full }, 'office')).toBe(false)
  expect(lacks({ creditCode: null, office: { ...full, telephone: null } }, 'office')).toBe(true)
  expect(lacks({ creditCode: null, office: full }, 'credit-code')).toBe(true)
})
test('an address that asks for something else asks for nothing', () => {
  expect([readLacking('office'), readLacking('credit-code'), readLacking('everything'), readLacking(null)]).toEqual([
    'office',
    'credit-code',
    null,
    null,
  ])
})
