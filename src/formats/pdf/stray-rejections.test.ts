import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { isFromPdfJs } from './stray-rejections.js'

const MODULE = new URL('./stray-rejections.ts', import.meta.url).href

/** What becomes of a process in which a promise is rejected and nobody waits. */
function statusAfter(stack: string): number | null {
  const script = `import { letStrayRejectionsGo } from '${MODULE}'
    letStrayRejectionsGo()
    Promise.reject(Object.assign(new Error('x'), { stack: '${stack}' }))
    setTimeout(() => process.exit(0), 50)`
  const options = ['--import', 'tsx', '--input-type=module', '-e', script]
  return spawnSync(process.execPath, options, { stdio: 'ignore' }).status
}

describe('rejections that nobody waits for', () => {
  test('from pdf.js they are let go', () => {
    expect(statusAfter('at getPage (file:///app/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs:1:1)')).toBe(0)
  })

  test('from elsewhere they end the process, as ever', () => {
    expect(statusAfter('at load (file:///app/dist/service/load.js:1:1)')).toBe(1)
    expect(isFromPdfJs('a string')).toBe(false)
  })
})
