import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { makeAntdStyles } from './src/console/style/make-antd-styles.js'

const ROOT = dirname(fileURLToPath(import.meta.url))
const CONSOLE = join(ROOT, 'src', 'console')
const DOMAIN = join(ROOT, 'src', 'domain')

/** Ant Design's styles as one file: the page's policy lets no script put style elements into it. */
const antdStyles: Plugin = {
  name: 'gongkai-antd-styles',
  load: (id) => (id === join(CONSOLE, 'style', 'antd.css') ? makeAntdStyles() : null),
}

/** The same, for the few rules that its parts only write while they run. */
const adoptedStyles: Plugin = {
  name: 'gongkai-adopted-styles',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!/dynamicCSS(\.js)?$/.test(source)) return null
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
    return resolved !== null && WRITES_STYLES.test(resolved.id) ? join(CONSOLE, 'style', 'adopted-styles.ts') : null
  },
}
const WRITES_STYLES = /[\\/]@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/

const version = createRequire(import.meta.url)('./package.json').version as string

export default defineConfig({
  root: CONSOLE,
  base: '/console/',
  publicDir: false,
  define: { CONSOLE_VERSION: JSON.stringify(version) },
  plugins: [react(), antdStyles, adoptedStyles],
  build: {
    outDir: join(ROOT, 'dist', 'console'),
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    manifest: true,
    // Inlined pictures would be data: addresses, which the policy allows for images, but not for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The domain is pure: of a room entered for one value, nothing else has to come along.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.startsWith(DOMAIN) } },
  },
})
