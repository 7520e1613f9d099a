import { expect, test } from 'vitest'
import { wayOf } from './secure-way.js'

const loopback = { publicOrigin: undefined, isLoopback: true }
const open = { publicOrigin: undefined, isLoopback: false }
const behindProxy = { publicOrigin: 'https://gk.example.cn', isLoopback: false }

test.each([
  [loopback, 'http://127.0.0.1:8090/', undefined, 'loopback'],
  [loopback, 'http://localhost:8090/', undefined, 'loopback'],
  [loopback, 'http://[::1]:8090/', undefined, 'loopback'],
  [open, 'http://10.0.0.5:8090/', undefined, 'open'],
  [open, 'https://10.0.0.5/', undefined, 'https'],
  [behindProxy, 'http://gk.example.cn/', undefined, 'https'],
  [behindProxy, 'http://gk.example.cn/', 'https', 'https'],
  [behindProxy, 'http://gk.example.cn/', 'http', 'open'],
  [behindProxy, 'http://other.example.cn/', undefined, 'open'],
  [{ ...behindProxy, publicOrigin: 'http://gk.example.cn' }, 'http://gk.example.cn/', undefined, 'open'],
] as const)('%o %s (%s): %s', (site, url, forwardedProto, way) =>
  expect(wayOf(site, new URL(url), forwardedProto)).toBe(way),
)
