// Running other programs from the scripts: plain Node, because nothing is installed yet when they begin.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

export const say = (line) => process.stdout.write(`${line}\n`)

/** Ends with one sentence for the person at the terminal. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/**
 * Runs a program to its end in the project's folder, passing signals on, and gives its exit code.
 * @param {{ env?: NodeJS.ProcessEnv, print?: (chunk: Buffer) => void, onOutput?: (text: string) => void }} options
 * `print` takes all that would be printed; `onOutput` also gets what is said on the standard output
 * @returns {Promise<number>}
 */
export function run(file, args, { env = process.env, print, onOutput } = {}) {
  return new Promise((resolve) => {
    const stdio = ['inherit', print || onOutput ? 'pipe' : 'inherit', print ? 'pipe' : 'inherit']
    const child = spawn(file, args, { cwd: ROOT, env, stdio })
    const passOn = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, passOn)
    child.stdout?.on('data', (chunk) => {
      print ? print(chunk) : process.stdout.write(chunk)
      onOutput?.(chunk.toString('utf8'))
    })
    child.stderr?.on('data', (chunk) => print(chunk))
    const end = (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, passOn)
      resolve(code)
    }
    child.on('error', (error) => {
      process.stderr.write(`${file}: ${error.message}\n`)
      end(127)
    })
    child.on('close', (code, signal) => {
      if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(130)
      end(code ?? 1)
    })
  })
}

/** An installed tool, run by this very Node: the same on every system, and without npx looking around. */
export function tool(packageName, args, options) {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const [entry] = typeof bin === 'string' ? [bin] : Object.values(bin)
  return run(process.execPath, [join(folder, entry), ...args], options)
}

/** The npm that started us where there is one, else the one on the path. */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options)
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args], options) : run('npm', args, options)
}

const WATCH_MS = 200

/**
 * npm runs a script through a shell, and the signal that ends npm ends the shell but never reaches us: we would go on
 * unseen, with the port and the database. So when either is gone, we are told to stop.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const above = () => `${process.ppid} ${parentOf(process.ppid)}`
  const first = above()
  const watch = setInterval(() => {
    if (above() === first) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, WATCH_MS).unref()
}

/** Only where the system tells it in a file; elsewhere our own parent has to do. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  } catch {
    return undefined
  }
}
