import { expect, test } from 'vitest'
import { createProgress } from './progress.js'

function aTerminal(isTTY: boolean) {
  const written: string[] = []
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream
  return { stream, written }
}

test('on a terminal: a bar that makes room for a sentence and leaves nothing behind', () => {
  const { stream, written } = aTerminal(true)
  const progress = createProgress(2, stream)
  progress.advance()
  progress.advance()
  expect(written.at(-1)).toContain(`${'█'.repeat(28)} 2/2`)
  progress.clear()
  progress.end()
  expect(written.slice(-2)).toEqual(['\r\u001b[K', '\r\u001b[K'])
})

test('into a pipe nothing but results', () => {
  const { stream, written } = aTerminal(false)
  const progress = createProgress(2, stream)
  progress.advance()
  progress.clear()
  progress.end()
  expect(written).toEqual([])
})
