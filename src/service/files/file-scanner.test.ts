import { expect, test } from 'vitest'
import { digestOf } from '../../storage/files.js'
import { type FileScanner, scanWithin } from './file-scanner.js'

async function* nothing(): AsyncGenerator<Uint8Array> {}
const file = { digest: digestOf(new Uint8Array()), sizeBytes: 0, bytes: nothing() }

test('a scanner that never answers is not waited for, and is told so', async () => {
  const told: AbortSignal[] = []
  const scanner: FileScanner = {
    scan: (_, signal) => {
      told.push(signal)
      return new Promise(() => undefined)
    },
  }
  expect(await scanWithin(scanner, file, 20)).toBe('unknown')
  expect(told.map((signal) => signal.aborted)).toEqual([true])
})

test('a scanner that breaks before it answers cannot tell', async () => {
  const scanner: FileScanner = {
    scan() {
      throw new Error('not set up')
    },
  }
  expect(await scanWithin(scanner, file)).toBe('unknown')
})
