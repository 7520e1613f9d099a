import { defineConfig } from '@playwright/test'
import { PATIENCE_MS } from './e2e/patience.js'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 5 * PATIENCE_MS,
  expect: { timeout: PATIENCE_MS },
  // Each starts a site of its own, so that nobody is in another's way; more than there are cores would only wait.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  use: {
    locale: 'zh-CN',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      // A browser run by root has no sandbox of its own; and it is to call nobody.
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
})
