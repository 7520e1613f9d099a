import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'

/** Machines whose word on where a request comes from is believed. */
export interface TrustedProxies {
  has(address: string): boolean
}

/**
 * @param entries addresses and ranges, such as `10.0.0.0/8`, `192.168.1.7`, `fd00::/8`
 * @throws RangeError for an entry that is neither
 */
export function trustProxies(entries: readonly string[]): TrustedProxies {
  const list = new BlockList()
  for (const entry of entries) if (!addEntry(list, entry)) throw new RangeError(`no address and no range: ${entry}`)
  return { has: (address) => isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4') }
}

function addEntry(list: BlockList, entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/')
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined
  if (family === undefined || rest.length > 0) return false
  if (prefix === undefined) {
    list.addAddress(address, family)
    return true
  }
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > (family === 'ipv4' ? 32 : 128)) return false
  list.addSubnet(address, Number(prefix), family)
  return true
}

/** More hops than any real installation has: a list that is longer was made up. */
const MOST_HOPS = 20

/**
 * Where a request comes from. `X-Forwarded-For` is read from its end, and only as far as those who wrote it are
 * trusted: what stands before that anybody could have written.
 *
 * @param peer the other end of the connection
 */
export function findClientAddress(
  trusted: TrustedProxies,
  { peer, forwardedFor }: { readonly peer: string | undefined; readonly forwardedFor: string | undefined },
): string {
  let client = toPlainAddress(peer ?? '') ?? 'unknown'
  const hops = (forwardedFor ?? '').split(',').slice(-MOST_HOPS).reverse()
  for (const hop of hops) {
    if (!trusted.has(client)) return client
    const address = toPlainAddress(hop.trim())
    if (address === undefined) return client
    client = address
  }
  return client
}

/** Without a port, without brackets, and IPv4 as itself where it is wrapped in IPv6; `undefined` for anything else. */
function toPlainAddress(text: string): string | undefined {
  const bare = /^\[([^\]]{2,45})\](:\d{1,5})?$/.exec(text)?.[1] ?? /^([\d.]{7,15}):\d{1,5}$/.exec(text)?.[1] ?? text
  const unwrapped = /^::ffff:([\d.]{7,15})$/i.exec(bare)?.[1] ?? bare
  return isIP(unwrapped) === 0 ? undefined : unwrapped.toLowerCase()
}

/** What one household or office has to itself: an IPv6 address is one of endlessly many of its owner. */
export function toNetwork(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':')
}
