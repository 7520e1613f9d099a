/** What came of receiving: everything, or why not. */
export type Received =
  | {
      readonly bytes: ArrayBuffer
      /** Gives the room back, once nobody needs the bytes any more. */
      release(): void
    }
  | 'too-large'
  | 'no-room'
  /** The other side went away: nobody waits for an answer. */
  | 'broken-off'

/** Where what is sent waits in memory until it is complete: a bound for all of it together. */
export interface UploadRoom {
  receive(request: Request, mostBytes: number): Promise<Received>
}

/**
 * Room is taken by bytes that came, not by bytes that were announced: else a few connections that announce much and
 * send nothing would keep everybody out.
 */
export function createUploadRoom(allBytes: number): UploadRoom {
  let taken = 0
  return {
    async receive(request, mostBytes) {
      const declared = Number(request.headers.get('content-length') ?? 0)
      if (declared > mostBytes) return 'too-large'
      if (taken + declared > allBytes) return 'no-room'
      const chunks: Uint8Array[] = []
      let own = 0
      const release = (): void => {
        taken -= own
        own = 0
      }
      const end = (why: Exclude<Received, object>): Received => {
        release()
        return why
      }
      const reader = request.body?.getReader()
      try {
        for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
          const { byteLength } = next.value
          own += byteLength
          taken += byteLength
          // What is left unread stays so: to cancel it would cut the answer off too.
          if (own > mostBytes) return end('too-large')
          if (taken > allBytes) return end('no-room')
          chunks.push(next.value)
        }
      } catch {
        return end('broken-off')
      }
      return { bytes: join(chunks, own), release }
    },
  }
}

function join(chunks: readonly Uint8Array[], length: number): ArrayBuffer {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole.buffer
}
