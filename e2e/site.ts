import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Site {
  readonly origin: string
  readonly dataDir: string
  stop(): Promise<void>
}

const POLL_MS = 50

/** Starts a site as `npm start` does, with data of its own, and returns when it answers. */
export async function startSite(...options: readonly string[]): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-e2e-'))
  const [dataDir, log] = [join(folder, 'data'), join(folder, 'said.log')]
  await mkdir(dataDir)
  // Open to the user that the database runs as when the tests are run by root.
  for (const path of [folder, dataDir]) await chmod(path, 0o755)
  // Into a file: when we are gone, a site that is told to stop can still say so, and stops its database.
  const said = await open(log, 'w')
  const { DATABASE_URL, ...environment } = process.env
  const child = spawn(process.execPath, ['dist/main.js', ...options], {
    env: { ...environment, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', said.fd, 'inherit'],
  })
  await said.close()
  const ended = once(child, 'exit')
  const endWithUs = () => child.kill('SIGTERM')
  process.on('exit', endWithUs)

  let origin: string | undefined
  while (origin === undefined) {
    const text = await readFile(log, 'utf8')
    if (child.exitCode !== null) throw new Error(`the site did not start, it ended with ${child.exitCode}: ${text}`)
    origin = /is ready: (http\S+)\//.exec(text)?.[1]
    await sleep(POLL_MS)
  }
  return {
    origin,
    dataDir,
    async stop() {
      child.kill('SIGTERM')
      await ended
      process.off('exit', endWithUs)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
