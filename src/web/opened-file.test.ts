import { expect, test } from 'vitest'
import { contentOf } from './opened-file.js'

/** A file of three pieces, and how often it was closed. */
function opened(pieces: () => AsyncIterable<Uint8Array>) {
  const file = {
    closed: 0,
    bytes: pieces(),
    async close() {
      file.closed += 1
    },
  }
  return file
}
async function* three(): AsyncGenerator<Uint8Array> {
  for (const text of ['石', '桥', '镇']) yield Buffer.from(text)
}
async function* damaged(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('石')
  throw new Error('damaged')
}

test('fetched to its end', async () => {
  const file = opened(three)
  expect(await new Response(await contentOf('GET', file)).text()).toBe('石桥镇')
  expect(file.closed).toBe(1)
})
test('broken off in the middle', async () => {
  const file = opened(three)
  const reader = (await contentOf('GET', file)).getReader()
  await reader.read()
  await reader.cancel()
  expect(file.closed).toBe(1)
})
test('damaged: whoever fetches it is told', async () => {
  const file = opened(damaged)
  await expect(new Response(await contentOf('GET', file)).text()).rejects.toThrow('damaged')
  expect(file.closed).toBe(1)
})
test('only its headers asked for', async () => {
  const file = opened(three)
  expect(await new Response(await contentOf('HEAD', file)).text()).toBe('')
  expect(file.closed).toBe(1)
})
