/** A finished answer. */
export interface KeptPage {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Record<string, string>
  readonly etag: string
}

export interface PageCache {
  /** A page of this state. */
  find(state: string, key: string): KeptPage | undefined
  /** Keeps a page; the first of another state forgets all pages of the one before. */
  keep(state: string, key: string, page: KeptPage): void
}

/** Headers and the map's own. */
const OVERHEAD_BYTES = 1_024

/** Finished pages in memory, the ones asked for last, up to a number of bytes. */
export function createPageCache(mostBytes: number): PageCache {
  const pages = new Map<string, KeptPage>()
  let present: string | undefined
  let bytes = 0
  // A key holds the address as it was asked for, under a host name as long as a stranger likes.
  const sizeOf = (key: string, { body }: KeptPage): number => body.byteLength + key.length * 2 + OVERHEAD_BYTES
  const forget = (key: string): void => {
    const page = pages.get(key)
    if (page === undefined) return
    bytes -= sizeOf(key, page)
    pages.delete(key)
  }
  return {
    find(state, key) {
      if (state !== present) return undefined
      const page = pages.get(key)
      if (page === undefined) return undefined
      pages.delete(key)
      pages.set(key, page)
      return page
    },
    keep(state, key, page) {
      if (sizeOf(key, page) > mostBytes) return
      if (state !== present) {
        pages.clear()
        bytes = 0
        present = state
      }
      forget(key)
      pages.set(key, page)
      bytes += sizeOf(key, page)
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break
        forget(oldest)
      }
    },
  }
}
