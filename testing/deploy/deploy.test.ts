import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig, SETTING_NAMES } from '../../src/config/config.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const DEPLOY = join(ROOT, 'deploy')
const textOf = (name: string) => readFileSync(join(DEPLOY, name), 'utf8')

interface Service {
  readonly image: string
  readonly build?: { readonly context: string; readonly dockerfile: string }
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly secrets?: readonly string[]
  readonly ports?: readonly string[]
  readonly networks?: readonly string[]
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>
  readonly command?: readonly string[]
  readonly read_only?: boolean
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly networks: Readonly<
    Record<string, { readonly internal?: boolean; readonly ipam?: { readonly config: readonly { subnet: string }[] } }>
  >
  readonly volumes: Readonly<Record<string, object>>
  readonly secrets: Readonly<Record<string, { readonly file: string }>>
}

const compose = parse(textOf('compose.yaml'), { merge: true }) as Compose
const services = Object.entries(compose.services)
const apps = services.filter(([, { image }]) => image === 'gongkai:local')
const containerfile = textOf('Containerfile')
const instructions = containerfile
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
const given = (instruction: string) =>
  instructions.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1))
const example = Object.fromEntries(
  textOf('.env.example')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('=', 2) as [string, string]),
)

/** As Compose puts `.env` into a value. */
const interpolate = (text: string): string =>
  text.replace(/\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, name: string, otherwise = '') => example[name] || otherwise)

const port = () => /PORT=(\d+)/.exec(containerfile)?.[1]

describe('compose.yaml', () => {
  test('names services, networks, volumes and secrets that are there', () => {
    expect(apps.length).toBeGreaterThanOrEqual(3)
    for (const [name, service] of services) {
      const depends = Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {})
      for (const other of depends) expect(compose.services, name).toHaveProperty(other)
      for (const network of service.networks ?? []) expect(compose.networks, name).toHaveProperty(network)
      for (const secret of service.secrets ?? []) expect(compose.secrets, name).toHaveProperty(secret)
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':')
        if (source.startsWith('.')) expect(existsSync(join(DEPLOY, source)), volume).toBe(true)
        else expect(compose.volumes, name).toHaveProperty(source)
      }
    }
  })
  test('builds from a file that is there, and pins what it fetches', () => {
    const [build] = services.flatMap(([, service]) => service.build ?? [])
    expect(build).toBeDefined()
    expect(existsSync(resolve(DEPLOY, build?.context ?? '', build?.dockerfile ?? ''))).toBe(true)
    for (const [name, { image }] of services)
      if (image !== 'gongkai:local')
        expect(image, name).toMatch(/^docker\.io\/library\/[a-z]+:\d+\.\d+(\.\d+)?-[a-z]+$/)
  })
  test('gives the program settings that it knows, and they are accepted', () => {
    for (const [name, { environment = {} }] of apps) {
      expect(SETTING_NAMES, name).toEqual(expect.arrayContaining(Object.keys(environment)))
      const values = Object.entries(environment).map(([key, text]) => [key, interpolate(text)])
      expect(readConfig(Object.fromEntries(values)), name).toMatchObject({ ok: true })
    }
  })
  test('asks for nothing that .env.example does not explain, and that explains nothing unused', () => {
    const asked = [...textOf('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name)
    expect([...new Set(asked)].sort()).toEqual(Object.keys(example).sort())
  })
  test('opens the proxy alone to the world; the database to the program alone', () => {
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['proxy'])
    expect(compose.services.database?.networks).toEqual(['back'])
    expect(compose.networks.back?.internal).toBe(true)
    expect(compose.networks.front?.internal).toBe(true)
    const onBack = services.filter(([, { networks }]) => networks?.includes('back')).map(([name]) => name)
    expect(onBack.sort()).toEqual([...apps.map(([name]) => name), 'database'].sort())
  })
  test('trusts the word of the network that the proxy is on, and of no other', () => {
    const [{ subnet } = { subnet: '' }] = compose.networks.front?.ipam?.config ?? []
    for (const [, { environment }] of apps) expect(environment?.TRUSTED_PROXIES).toBe(subnet)
    expect(compose.services.proxy?.networks).toContain('front')
  })
  test('starts commands that the build makes', () => {
    for (const [name, { command }] of apps) {
      const program = command?.find((word) => word.startsWith('dist/'))
      if (program !== undefined)
        expect(existsSync(join(ROOT, program.replace(/^dist/, 'src').replace(/\.js$/, '.ts'))), name).toBe(true)
    }
  })
  test('lets the program write into volumes only', () => {
    for (const [, app] of apps) expect(app.read_only).toBe(true)
  })
})

describe('Containerfile', () => {
  test('starts from pinned images whose Node the program runs on', () => {
    const versions = given('FROM').map((line) => /^docker\.io\/library\/node:(\d+)\.(\d+)\.\d+-[a-z-]+/.exec(line))
    expect(versions.length).toBeGreaterThan(1)
    for (const version of versions)
      expect(Number(version?.[1]) * 100 + Number(version?.[2])).toBeGreaterThanOrEqual(2019)
  })
  test('copies what is there and what its ignore file lets through', () => {
    const let_through = textOf('Containerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    const sources = given('COPY')
      .filter((line) => !line.startsWith('--from='))
      .flatMap((line) => line.split(' ').slice(0, -1))
    expect(sources.length).toBeGreaterThan(5)
    for (const source of sources) {
      expect(existsSync(join(ROOT, source)), source).toBe(true)
      const isLet = let_through.some((path) => path === source || path.startsWith(`${source}/`))
      expect(isLet, `${source} is ignored`).toBe(true)
    }
    for (const path of let_through) expect(existsSync(join(ROOT, path)), path).toBe(true)
  })
  test('takes along every settings file of the build', () => {
    const copied = given('COPY').join(' ')
    for (const name of readdirSync(ROOT).filter((name) => /^(tsconfig(\.base)?\.json|vite\..*config\.ts)$/.test(name)))
      expect(copied).toContain(name)
  })
  test('runs as a user without powers, from a file that the build makes, and says how it is', () => {
    expect(given('USER')).toEqual(['node'])
    expect(instructions.findIndex((line) => line.startsWith('USER'))).toBeLessThan(
      instructions.findIndex((line) => line.startsWith('ENTRYPOINT')),
    )
    expect(given('CMD')).toEqual(['["node", "dist/main.js", "--empty"]'])
    expect(existsSync(join(ROOT, 'src/main.ts'))).toBe(true)
    expect(given('HEALTHCHECK')[0]).toContain(`http://127.0.0.1:${port()}/healthz`)
    expect(given('EXPOSE')).toEqual([port()])
  })
  test('sets variables that the program knows', () => {
    const names = given('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=')[0] ?? ''))
    expect([...SETTING_NAMES, 'NODE_ENV']).toEqual(expect.arrayContaining(names))
    const exported = [...textOf('entrypoint.sh').matchAll(/^\s*export (\w+)$/gm)].map(([, name]) => name ?? '')
    expect(exported).toEqual(['DATABASE_URL', 'METRICS_TOKEN'])
    expect(SETTING_NAMES).toEqual(expect.arrayContaining(exported))
  })
})

/** A package, not a file of ours and not a type alone. */
const IMPORTED = /^(?:(?:import|export) (?!type )(?:[^'\n]* from )?|\} from )'((?:@[^'/]+\/)?[^'/.][^'/]*)/gm

test('what the program imports is there once the tools of its makers are gone', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>
  }
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.|^console|[\\/]browser[\\/]/.test(name),
  )
  expect(files.length).toBeGreaterThan(100)
  const missing = new Set<string>()
  for (const file of files) {
    const text = readFileSync(join(ROOT, 'src', file), 'utf8')
    for (const [, name = ''] of text.matchAll(IMPORTED))
      if (!name.startsWith('node:') && dependencies[name] === undefined) missing.add(`${file}: ${name}`)
  }
  expect([...missing]).toEqual([])
})

test('the proxy asks every program on its port, and shows nothing of what is for monitors', () => {
  const caddyfile = textOf('Caddyfile')
  const upstreams = [...caddyfile.matchAll(/reverse_proxy (.+) \{/g)].flatMap(([, names = '']) => names.split(' '))
  const running = apps.filter(([, { command }]) => command === undefined).map(([name]) => `${name}:${port()}`)
  expect(upstreams.sort()).toEqual(running.sort())
  expect(caddyfile).toMatch(/path \/metrics \/readyz \/healthz\n\s*respond @inside 404/)
  expect([...caddyfile.matchAll(/\{\$(\w+)\}/g)].map(([, name]) => name)).toEqual(
    Object.keys(compose.services.proxy?.environment ?? {}),
  )
  expect(caddyfile.split('{').length).toBe(caddyfile.split('}').length)
})

describe('secrets', () => {
  test('are files that are not in the repository, each named where it is read', () => {
    expect(textOf('.gitignore').split('\n')).toEqual(expect.arrayContaining(['.env', 'secrets/']))
    const scripts = textOf('entrypoint.sh') + textOf('database/10-gongkai.sh') + textOf('compose.yaml')
    for (const [name, { file }] of Object.entries(compose.secrets)) {
      expect(dirname(file)).toBe('./secrets')
      expect(scripts, name).toContain(name)
      expect(textOf('README.md'), name).toContain(name)
    }
  })
  test('stand in none of these files', () => {
    for (const entry of readdirSync(DEPLOY, { recursive: true, encoding: 'utf8' })) {
      if (/^(\.env|secrets(\/.*)?)$/.test(entry) || statSync(join(DEPLOY, entry)).isDirectory()) continue
      const text = textOf(entry)
      expect(text, entry).not.toMatch(/PRIVATE KEY|[0-9a-f]{32}|[A-Za-z0-9+/]{40,}/)
      expect(text, entry).not.toMatch(/(password|token|secret)\s*[=:]\s*['"]?[A-Za-z0-9]{6,}['"]?\s*$/im)
    }
    for (const name of Object.keys(example)) expect(name).not.toMatch(/PASSWORD$|TOKEN|SECRET|URL$/)
  })
  test('scripts can be run and stop at the first thing that goes wrong', () => {
    for (const name of ['entrypoint.sh', 'database/10-gongkai.sh']) {
      expect(statSync(join(DEPLOY, name)).mode & 0o111, name).not.toBe(0)
      expect(textOf(name)).toMatch(/^#!\/bin\/sh\n(#.*\n)*set -eu\n/)
    }
  })
})
