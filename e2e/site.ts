import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Site {
  readonly origin: string
  readonly dataDir: string
  stop(): Promise<void>
}

/** Starts a site as `npm start` does, with data of its own, and returns when it answers. */
export async function startSite(...options: readonly string[]): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gongkai-e2e-'))
  // Open to the user that the database runs as when the tests are run by root.
  await chmod(dataDir, 0o755)
  const { DATABASE_URL, ...environment } = process.env
  const child = spawn(process.execPath, ['dist/main.js', ...options], {
    env: { ...environment, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const endWithUs = () => child.kill('SIGTERM')
  process.on('exit', endWithUs)
  const origin = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, address] = /is ready: (http\S+)\//.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    ended.then(([code]) => reject(new Error(`the site did not start, it ended with ${code}: ${said}`)), reject)
  })
  return {
    origin,
    dataDir,
    async stop() {
      child.kill('SIGTERM')
      await ended
      process.off('exit', endWithUs)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
