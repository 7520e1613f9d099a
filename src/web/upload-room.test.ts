import { describe, expect, test } from 'vitest'
import { createUploadRoom, type Received } from './upload-room.js'

const KIB = 1024

/** A request whose content comes when it is told to. */
function slow(declared: number | null) {
  const { readable: body, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const headers = declared === null ? {} : { 'content-length': String(declared) }
  const request = new Request('http://127.0.0.1/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  return {
    request,
    send: (bytes: number) => writer.write(new Uint8Array(bytes)),
    end: () => writer.close(),
    breakOff: () => writer.abort(new Error('gone')),
  }
}

const whole = (bytes: number) =>
  new Request('http://127.0.0.1/', { method: 'POST', body: new Uint8Array(bytes).fill(7) })
const sizeOf = (received: Received) => (typeof received === 'string' ? received : received.bytes.byteLength)

describe('room for what is on its way', () => {
  test('connections that announce much and send nothing keep nobody out', async () => {
    const room = createUploadRoom(100 * KIB)
    const idle = Array.from({ length: 50 }, () => slow(100 * KIB))
    for (const { request } of idle) void room.receive(request, 100 * KIB)
    expect(sizeOf(await room.receive(whole(90 * KIB), 100 * KIB))).toBe(90 * KIB)
  })
  test('what came and was not released does, announced or not', async () => {
    const room = createUploadRoom(100 * KIB)
    const first = await room.receive(whole(60 * KIB), 100 * KIB)
    expect(sizeOf(await room.receive(whole(60 * KIB), 100 * KIB))).toBe('no-room')
    expect(sizeOf(await room.receive(slow(60 * KIB).request, 100 * KIB))).toBe('no-room')
    if (typeof first !== 'string') first.release()
    expect(sizeOf(await room.receive(whole(60 * KIB), 100 * KIB))).toBe(60 * KIB)
  })
  test('too large, announced or found out: refused, and the room is free again', async () => {
    const room = createUploadRoom(100 * KIB)
    expect(await room.receive(slow(51 * KIB).request, 50 * KIB)).toBe('too-large')
    expect(await room.receive(whole(51 * KIB), 50 * KIB)).toBe('too-large')
    expect(sizeOf(await room.receive(whole(100 * KIB), 100 * KIB))).toBe(100 * KIB)
  })
  test('broken off in the middle: the room is free again', async () => {
    const room = createUploadRoom(100 * KIB)
    const { request, send, breakOff } = slow(null)
    const receiving = room.receive(request, 100 * KIB)
    await send(80 * KIB)
    await breakOff()
    expect(await receiving).toBe('broken-off')
    expect(sizeOf(await room.receive(whole(90 * KIB), 100 * KIB))).toBe(90 * KIB)
  })
  test('comes out as it went in, piece by piece; released twice is released once', async () => {
    const room = createUploadRoom(100 * KIB)
    const { request, send, end } = slow(null)
    const receiving = room.receive(request, 100 * KIB)
    for (const bytes of [1, 0, 500, 3]) await send(bytes)
    await end()
    const received = await receiving
    expect(sizeOf(received)).toBe(504)
    const again = await room.receive(whole(60 * KIB), 100 * KIB)
    for (const one of [received, received]) if (typeof one !== 'string') one.release()
    expect(sizeOf(await room.receive(whole(60 * KIB), 100 * KIB))).toBe('no-room')
    expect(sizeOf(again)).toBe(60 * KIB)
  })
  test('no content is empty', async () => {
    const request = new Request('http://127.0.0.1/', { method: 'POST' })
    expect(sizeOf(await createUploadRoom(1).receive(request, 1))).toBe(0)
  })
})
