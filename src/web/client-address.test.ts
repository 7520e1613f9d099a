import { describe, expect, test } from 'vitest'
import { findClientAddress, toNetwork, trustProxies } from './client-address.js'

const proxies = trustProxies(['10.0.0.0/8', '192.168.1.7', 'fd00::/8'])
const from = (peer: string | undefined, forwardedFor?: string) => findClientAddress(proxies, { peer, forwardedFor })

describe('where a request comes from', () => {
  test.each([
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
    [undefined, undefined, 'unknown'],
    // A stranger says what they like.
    ['203.0.113.9', '1.1.1.1', '203.0.113.9'],
    ['10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['::ffff:10.1.2.3', '203.0.113.9', '203.0.113.9'],
    // Through two of ours; what the client itself wrote before is not believed.
    ['10.1.2.3', '1.1.1.1, 203.0.113.9, 192.168.1.7', '203.0.113.9'],
    ['10.1.2.3', '1.1.1.1, 203.0.113.9, 192.168.1.8', '192.168.1.8'],
    ['fd00::1', '2001:db8::5', '2001:db8::5'],
    ['10.1.2.3', '[2001:db8::5]:443', '2001:db8::5'],
    ['10.1.2.3', '203.0.113.9:5123', '203.0.113.9'],
    ['10.1.2.3', 'unknown', '10.1.2.3'],
    ['10.1.2.3', '', '10.1.2.3'],
    ['10.1.2.3', "203.0.113.9'; drop table x", '10.1.2.3'],
  ])('%s, forwarded for %s: %s', (peer, forwardedFor, expected) => expect(from(peer, forwardedFor)).toBe(expected))

  test('a list without end is not walked to its end', () => {
    expect(from('10.1.2.3', `203.0.113.9,${'10.0.0.1,'.repeat(100_000)}10.0.0.2`)).toBe('10.0.0.1')
  })
})

test.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'proxy.example.cn', '::/129', '1.2.3'])(
  'a setting that is no address and no range is refused: %s',
  (entry) => expect(() => trustProxies([entry])).toThrow(RangeError),
)

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['unknown', 'unknown'],
])('the network of %s is %s', (address, network) => expect(toNetwork(address)).toBe(network))
