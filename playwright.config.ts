import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 8_797)
const emptyPort = port + 1
// Workers load this file again; the folders of the first load are the ones the sites have.
process.env.E2E_DATA_DIR ??= openFolder('demo')
process.env.E2E_EMPTY_DATA_DIR ??= openFolder('empty')
process.env.E2E_EMPTY_ORIGIN ??= `http://127.0.0.1:${emptyPort}`

/** Open to the user that the database runs as when the tests are run by root. */
function openFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `gongkai-e2e-${name}-`))
  chmodSync(folder, 0o755)
  return folder
}

/** A site of its own, as `npm start` starts it. */
const site = (at: number, dataDir: string | undefined, argument = '') => ({
  command: `node dist/main.js ${argument}`,
  url: `http://127.0.0.1:${at}/readyz`,
  env: { PORT: String(at), HOST: '127.0.0.1', DATA_DIR: dataDir ?? '', DATABASE_URL: '' },
  gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 } as const,
  timeout: 180_000,
})

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  // A busy machine draws a page late; what never comes is still told.
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      // A browser run by root has no sandbox of its own; and it is to call nobody.
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: [
    // One county that everybody may look around in, and one installation that nobody has been in yet.
    site(port, process.env.E2E_DATA_DIR),
    site(emptyPort, process.env.E2E_EMPTY_DATA_DIR, '--empty'),
  ],
})
