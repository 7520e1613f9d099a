import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseAccount, isRoot } from './account.js'
import { installedBinaries } from './binaries.js'
import { homeAt } from './home.js'
import { processStart } from './process-identity.js'
import { postmasterPid } from './server.js'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './start-embedded-database.js'

let folder: string
/** Whatever lies outside `folder` because root had to put it there. */
const elsewhere: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-embedded-'))
  await chmod(folder, 0o755)
})
afterAll(async () => {
  for (const path of [folder, ...elsewhere]) await rm(path, { recursive: true, force: true })
})

async function start(dataDir: string, binaries?: string): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataDir, ...(binaries && { binaries }) })
  if (!database.dataDir.startsWith(folder)) elsewhere.push(database.dataDir)
  return database
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** Another Node that starts the database, says its address, and holds it until it is ended. */
async function startElsewhere(dataDir: string, options: { uid?: number; binaries?: string } = {}) {
  const program = `
    import { startEmbeddedDatabase } from ${JSON.stringify(new URL('./start-embedded-database.ts', import.meta.url).href)}
    if (${options.uid ?? 0}) { process.setgroups([]); process.setgid(${options.uid}); process.setuid(${options.uid}) }
    const database = await startEmbeddedDatabase(${JSON.stringify({ dataDir, binaries: options.binaries })})
    process.once('SIGTERM', () => database.stop().then(() => process.exit()))
    setInterval(() => undefined, 1000)
    console.log(database.url)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = await new Promise<{ url?: string; refusal: string }>((resolve) => {
    let refusal = ''
    child.stderr.on('data', (chunk) => {
      refusal += chunk
    })
    child.stdout.once('data', (chunk) => resolve({ url: String(chunk).trim(), refusal }))
    child.once('close', () => resolve({ refusal }))
  })
  return { child, ...said }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill(signal)
  await closed
}

describe('one owner', () => {
  test('its data outlive a stop; nothing of it runs afterwards; the password is for us alone', async () => {
    const dataDir = join(folder, 'plain')
    const first = await start(dataDir)
    await query(first.url, `create table kept as select '云溪县' as name`)
    const home = homeAt(first.dataDir)
    const pid = (await postmasterPid(home)) ?? 0
    expect(await processStart(pid)).toBeDefined()
    await first.stop()
    await first.stop()
    expect(await processStart(pid)).toBeUndefined()
    expect((await stat(home.password)).mode & 0o777).toBe(0o600)
    expect((await stat(home.cluster)).mode & 0o077).toBe(0)

    const second = await start(dataDir)
    expect(await query(second.url, 'select name from kept')).toEqual([{ name: '云溪县' }])
    await second.stop()
  })

  test('killed without warning: the next start ends the server it left and finds every committed row', async () => {
    const dataDir = join(folder, 'killed')
    const killed = await startElsewhere(dataDir)
    await query(killed.url ?? '', 'create table kept as select generate_series(1, 1000) as n')
    const home = homeAt(await realHome(dataDir))
    const orphan = (await postmasterPid(home)) ?? 0
    await end(killed.child, 'SIGKILL')
    expect(await processStart(orphan)).toBeDefined()

    const next = await start(dataDir)
    expect(await processStart(orphan)).toBeUndefined()
    expect(await query(next.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
    await next.stop()
  })

  test('killed together with its server: the next start waits for what of that server is still at work', async () => {
    const dataDir = join(folder, 'lingering')
    const killed = await startElsewhere(dataDir)
    const client = new pg.Client({ connectionString: killed.url ?? '' })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query('select pg_backend_pid() as pid')
    const backend: number = rows[0].pid
    const server = (await postmasterPid(homeAt(await realHome(dataDir)))) ?? 0
    process.kill(backend, 'SIGSTOP')
    process.kill(server, 'SIGKILL')
    await end(killed.child, 'SIGKILL')

    const starting = start(dataDir)
    setTimeout(() => process.kill(backend, 'SIGCONT'), 1_500)
    const next = await starting
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await next.stop()
    await client.end().catch(() => undefined)
  })

  test('a second owner is refused with one sentence, and the first goes on', async () => {
    const dataDir = join(folder, 'shared')
    const first = await start(dataDir)
    const second = await startElsewhere(dataDir)
    expect(second.url).toBeUndefined()
    expect(second.refusal).toContain(`数据目录正被另一个进程（进程号 ${process.pid}）使用`)
    expect(second.refusal).toContain('The data folder is in use by another process')
    expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await first.stop()
  })

  test('a server that is told to stop while a query runs stops at once', async () => {
    const database = await start(join(folder, 'busy'))
    const running = query(database.url, 'select pg_sleep(60)').catch((error: Error) => error.message)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const began = Date.now()
    await database.stop()
    expect(Date.now() - began).toBeLessThan(5000)
    expect(await running).toContain('terminating connection')
  })

  test('a server number that now belongs to a stranger does no harm, neither to us nor to the stranger', async () => {
    const dataDir = join(folder, 'stranger')
    const first = await start(dataDir)
    await first.stop()
    const home = homeAt(first.dataDir)
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => 1, 1000)'])
    const file = join(home.cluster, 'postmaster.pid')
    await writeFile(file, `${stranger.pid}\n${home.cluster}\n1\n1\n\n127.0.0.1\n1 1\nready\n`)
    const second = await start(dataDir)
    expect(await processStart(stranger.pid ?? 0)).toBeDefined()
    await second.stop()
    await end(stranger, 'SIGKILL')
  })

  test('a first start that was cut off is begun again', async () => {
    const dataDir = join(folder, 'cut-off')
    await mkdir(join(dataDir, 'cluster.0000', 'data', 'base'), { recursive: true })
    const database = await start(dataDir)
    expect(existsSync(join(dataDir, 'cluster.0000'))).toBe(!database.dataDir.startsWith(folder))
    await database.stop()
  })

  test('a folder that is a file is refused with a sentence', async () => {
    const dataDir = join(folder, 'file')
    await writeFile(dataDir, '')
    await expect(startEmbeddedDatabase({ dataDir })).rejects.toThrow(/数据目录 .* 不能写入/)
  })
})

describe('the server’s programs', () => {
  test('without the symlinks that an install script makes: they are made', async () => {
    const binaries = join(folder, 'no-links', 'native')
    await copyBinaries(binaries, false)
    expect(existsSync(join(binaries, 'lib', 'libpq.so.5'))).toBe(process.platform !== 'linux')
    const database = await start(join(folder, 'linked'), binaries)
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.stop()
  })

  test('where they cannot run: a sentence that names the way out', async () => {
    const binaries = join(folder, 'broken', 'native')
    await mkdir(join(binaries, 'bin'), { recursive: true })
    for (const name of ['postgres', 'initdb', 'pg_ctl'])
      await writeFile(join(binaries, 'bin', name), '#!/bin/sh\necho wrong libc; exit 1\n', { mode: 0o755 })
    elsewhere.push(`/var/lib/gongkai/postgresql-unknown-${process.platform}-${process.arch}`)
    await expect(start(join(folder, 'unusable'), binaries)).rejects.toThrow(/wrong libc.*DATABASE_URL/)
  })
})

/** The ways of root, who must hand the server to somebody else; for another user there is nothing to test. */
if (isRoot())
  describe('as root', () => {
    test('the server runs as another user', async () => {
      const database = await start(join(folder, 'dropped'))
      expect((await stat(homeAt(database.dataDir).cluster)).uid).not.toBe(0)
      await database.stop()
    })

    test('a folder that this user cannot enter: its files lie where it can, and a note says where', async () => {
      const closed = join(folder, 'closed')
      await mkdir(closed, { mode: 0o700 })
      const dataDir = join(closed, 'data')
      const first = await start(dataDir)
      expect(first.dataDir).toMatch(/^\/var\/lib\/gongkai\/database-/)
      expect(first.notes.join()).toContain(first.dataDir)
      await query(first.url, 'create table kept (n int)')
      await first.stop()

      const second = await start(dataDir)
      expect(second.dataDir).toBe(first.dataDir)
      expect(await query(second.url, 'select * from kept')).toEqual([])
      await second.stop()

      await rm(first.dataDir, { recursive: true })
      await expect(start(dataDir)).rejects.toThrow(/不见了/)
    })

    test('programs that this user cannot reach: they are copied once to where it can', async () => {
      const hidden = join(folder, 'hidden')
      await mkdir(hidden, { mode: 0o700 })
      const binaries = join(hidden, 'native')
      await copyBinaries(binaries, true)
      await writeFile(join(hidden, 'package.json'), '{"version":"0.0.0-hidden"}')
      const copy = `/var/lib/gongkai/postgresql-0.0.0-hidden-${process.platform}-${process.arch}`
      elsewhere.push(copy)
      const database = await start(join(folder, 'copied'), binaries)
      expect(database.notes.join()).toContain(copy)
      await database.stop()
    })

    test('data that root restored are handed back to that user', async () => {
      const dataDir = join(folder, 'restored')
      const first = await start(dataDir)
      await first.stop()
      const home = homeAt(first.dataDir)
      const restored = join(folder, 'restored-copy')
      await cp(first.dataDir, restored, { recursive: true })
      expect((await stat(homeAt(restored).cluster)).uid).toBe(0)
      expect(home.folder).not.toBe(restored)
      const second = await start(restored)
      expect((await stat(homeAt(second.dataDir).cluster)).uid).not.toBe(0)
      await second.stop()
    })

    test('an ordinary user does all of it without root', async () => {
      const { uid, gid } = await chooseAccount(['nobody'])
      const open = join(folder, 'open', 'native')
      await copyBinaries(open, true)
      const dataDir = join(folder, 'ordinary')
      await mkdir(dataDir)
      await chown(dataDir, uid, gid)
      const { child, url, refusal } = await startElsewhere(dataDir, { uid, binaries: open })
      expect(refusal).toBe('')
      expect(await query(url ?? '', 'select current_user as who')).toEqual([{ who: 'gongkai' }])
      const home = homeAt(dataDir)
      expect((await stat(home.cluster)).uid).toBe(uid)
      const pid = (await postmasterPid(home)) ?? 0
      await end(child, 'SIGTERM')
      expect(await processStart(pid)).toBeUndefined()
    })
  })

/** Where a database that another process started really lies. */
async function realHome(dataDir: string): Promise<string> {
  const pointer = await readFile(join(dataDir, 'location'), 'utf8').catch(() => undefined)
  if (pointer) elsewhere.push(pointer.trim())
  return pointer?.trim() ?? dataDir
}

async function copyBinaries(target: string, links: boolean): Promise<void> {
  const { folder: source } = installedBinaries()
  const listed: unknown = JSON.parse(await readFile(join(source, 'pg-symlinks.json'), 'utf8'))
  const targets = new Set(Array.isArray(listed) ? listed.map(({ target }) => join(source, '..', String(target))) : [])
  const filter = (path: string) => !path.endsWith('.a') && (links || !targets.has(path))
  await cp(source, target, { recursive: true, verbatimSymlinks: true, filter })
}
