// What `npm start` and `npm test` need before they can begin: the right Node, the packages, the build.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, isBuilt } from './compile.mjs'
import { npm, ROOT, say, stop, stopWithNpm } from './process.mjs'

const LEAST_NODE = [20, 19]

export async function setUp() {
  stopWithNpm()
  checkNode()
  if (!isInstalled()) await install()
  if (!isBuilt()) {
    say('正在编译 · building …')
    if ((await build()) !== 0) stop('编译失败，见上。The build failed, see above.')
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [leastMajor, leastMinor] = LEAST_NODE
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return
  stop(
    `需要 Node.js ${LEAST_NODE.join('.')} 或更高版本，当前是 ${process.versions.node}。` +
      `Node.js ${LEAST_NODE.join('.')} or later is needed, this is ${process.versions.node}.`,
  )
}

/** Also the tools that build and test, and the database, whatever NODE_ENV and npm's settings leave out. */
async function install() {
  say('正在安装依赖（npm ci）· installing packages (npm ci) …')
  const code = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0)
    stop('依赖安装失败，请检查网络或 npm 的设置。Installing failed: check the network or the settings of npm.')
}

/** Compares what npm says it installed (its record appears when an install is complete) with what the lock asks for. */
function isInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = readPackages(record)
  return Object.entries(readPackages(join(ROOT, 'package-lock.json'))).every(([path, wanted]) => {
    const found = installed[path]
    return path === '' || (found ? found.version === wanted.version : wanted.optional && !isForThisMachine(wanted))
  })
}

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}

/** Packages for one C library are passed over: npm picks among them by means of its own. */
function isForThisMachine({ os, cpu, libc }) {
  return !libc && os?.includes(process.platform) === true && cpu?.includes(process.arch) === true
}
