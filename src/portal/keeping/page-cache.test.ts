import { describe, expect, test } from 'vitest'
import { createPageCache, type KeptPage } from './page-cache.js'

const page = (bytes: number): KeptPage => ({ body: new Uint8Array(bytes), headers: {}, etag: `"${bytes}"` })

describe('finished pages', () => {
  test('are found in the state they were made in, and in no other', () => {
    const cache = createPageCache(100_000)
    cache.keep('one', '/', page(1))
    expect(cache.find('one', '/')).toEqual(page(1))
    expect(cache.find('two', '/')).toBeUndefined()
    cache.keep('two', '/', page(2))
    expect(cache.find('two', '/')).toEqual(page(2))
    expect(cache.find('one', '/')).toBeUndefined()
  })
  test('of an older state that come late are never found', () => {
    const cache = createPageCache(100_000)
    cache.keep('two', '/', page(2))
    cache.keep('one', '/', page(1))
    expect(cache.find('two', '/')).toBeUndefined()
  })
  test('take no more room than they are given: those not asked for longest go first', () => {
    const cache = createPageCache(10_000)
    for (const key of ['/a', '/b', '/c']) cache.keep('one', key, page(2_000))
    cache.find('one', '/a')
    cache.keep('one', '/d', page(2_000))
    expect(['/a', '/b', '/c', '/d'].map((key) => cache.find('one', key) !== undefined)).toEqual([
      true,
      false,
      true,
      true,
    ])
  })
  test('asked for under long names take the room of their names too', () => {
    const cache = createPageCache(100_000)
    const keys = Array.from({ length: 50 }, (_, index) => `http://${'a'.repeat(15_000)}${index}.localhost/robots.txt`)
    for (const key of keys) cache.keep('one', key, page(200))
    expect(keys.filter((key) => cache.find('one', key) !== undefined).length).toBeLessThan(4)
  })
  test('larger than all the room are not kept, and put nothing out', () => {
    const cache = createPageCache(10_000)
    cache.keep('one', '/a', page(10))
    cache.keep('one', '/b', page(20_000))
    expect(cache.find('one', '/b')).toBeUndefined()
    expect(cache.find('one', '/a')).toBeDefined()
  })
  test('replaced again and again take the room of one', () => {
    const cache = createPageCache(10_000)
    cache.keep('one', '/b', page(1))
    for (let count = 0; count < 100; count += 1) cache.keep('one', '/a', page(4_000))
    expect(cache.find('one', '/b')).toBeDefined()
  })
})
