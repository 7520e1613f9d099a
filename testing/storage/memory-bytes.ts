import {
  type ByteDraft,
  type ByteSource,
  type ByteStore,
  type StoredName,
  StoreRefusal,
} from '../../src/storage/file-bytes/byte-store.js'

export interface MemoryBytes extends ByteStore {
  /** What lies under which name: to be damaged by tests. */
  readonly kept: Map<string, { bytes: Buffer; changedAt: Date }>
  readonly drafts: Set<object>
  /** From the n-th writing on there is no room. */
  fillUpAfter(writings: number): void
}

/** A second store of bytes beside the folder: what is true of both is true of the interface. */
export function openMemoryBytes(): MemoryBytes {
  const kept: MemoryBytes['kept'] = new Map()
  const drafts = new Set<object>()
  let room = Number.POSITIVE_INFINITY
  const write = () => {
    room -= 1
    if (room < 0) throw new StoreRefusal('files.store-full')
  }
  return {
    kept,
    drafts,
    fillUpAfter(writings) {
      room = writings
    },
    async begin(): Promise<ByteDraft> {
      write()
      const parts: Buffer[] = []
      drafts.add(parts)
      return {
        async append(bytes) {
          write()
          parts.push(Buffer.from(bytes))
        },
        async keep(name) {
          write()
          kept.set(name, { bytes: Buffer.concat(parts), changedAt: new Date() })
          drafts.delete(parts)
        },
        async drop() {
          drafts.delete(parts)
        },
      }
    },
    async open(name): Promise<ByteSource | undefined> {
      const bytes = kept.get(name)?.bytes
      return (
        bytes && {
          sizeBytes: bytes.length,
          read: async (position, length) => bytes.subarray(position, position + length),
          close: async () => undefined,
        }
      )
    },
    has: async (name) => kept.has(name),
    async remove(name) {
      kept.delete(name)
    },
    async *list(): AsyncGenerator<StoredName> {
      for (const [name, { bytes, changedAt }] of [...kept].sort(([a], [b]) => (a < b ? -1 : 1)))
        yield { name, sizeBytes: bytes.length, changedAt }
    },
    async removeDrafts() {
      const { size } = drafts
      drafts.clear()
      return size
    },
  }
}
