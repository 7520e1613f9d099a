import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GENERATED_PAGES } from './docs/pages.js'

/** `npm run docs`: writes the pages that are made from the rules. A test holds them to the rules. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')

for (const [path, page] of Object.entries(GENERATED_PAGES)) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), page())
  console.log(path)
}
