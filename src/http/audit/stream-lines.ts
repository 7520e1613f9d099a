import { Readable } from 'node:stream'

const CHUNK = 64 * 1024

/** Lines as the bytes of a file, some of them at a time; read on only as fast as they are fetched. */
export function streamLines(lines: AsyncIterable<string>): ReadableStream {
  return Readable.toWeb(Readable.from(toChunks(lines), { objectMode: false })) as ReadableStream
}

async function* toChunks(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting = ''
  for await (const line of lines) {
    waiting += `${line}\n`
    if (waiting.length < CHUNK) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  if (waiting !== '') yield Buffer.from(waiting)
}
