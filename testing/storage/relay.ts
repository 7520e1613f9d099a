import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A way to the database that can be cut and joined again, as a network can. */
export interface Relay {
  readonly url: string
  cut(): void
  join(): void
  /** Connections that were tried while it was cut. */
  readonly refused: number
  close(): Promise<void>
}

export async function startRelay(databaseUrl: string): Promise<Relay> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isJoined = true
  let refused = 0
  const server = createServer((from) => {
    if (!isJoined) {
      refused += 1
      from.destroy()
      return
    }
    const to = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the relay has no port')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(address.port)
  const cut = () => {
    isJoined = false
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    cut,
    join() {
      isJoined = true
    },
    get refused() {
      return refused
    },
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
