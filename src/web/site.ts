/** How the site is reached, as far as its pages have to know. */
export interface Site {
  /** The address people use, if the operator named one: `https://gk.example.cn`. */
  readonly publicOrigin: string | undefined
  /** Whether it listens on this machine's own addresses only. */
  readonly isLoopback: boolean
}

/** `localhost` and the addresses that never leave this machine. */
export const isLoopbackName = (hostname: string): boolean =>
  hostname === '[::1]' ||
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  /^127(\.\d{1,3}){3}$/.test(hostname)

export const isHttps = ({ publicOrigin }: Site): boolean => publicOrigin?.startsWith('https:') === true
