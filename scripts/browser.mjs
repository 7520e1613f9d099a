// A browser for the journeys: one that is there, else Debian's.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { run, say, stop } from './process.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk']

/** @returns {Promise<string>} the path of a Chromium */
export async function findBrowser() {
  const found = lookForBrowser()
  if (found) return found
  if (!isRootOnDebian()) stop(ADVICE)

  say(`没有找到浏览器，正在安装 ${DEBIAN_PACKAGES.join('、')} · no browser found, installing it with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const installed =
    (await run('apt-get', ['update', '-q'], { env })) === 0 &&
    (await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES], { env })) === 0
  return (installed && lookForBrowser()) || stop(ADVICE)
}

const ADVICE =
  '浏览器测试需要 Chromium：请安装（Debian：apt-get install chromium；其他系统：npx playwright install chromium），或用 CHROMIUM_PATH 指明位置。' +
  'The browser journey needs a Chromium: install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or name it in CHROMIUM_PATH.'

export function lookForBrowser(environment = process.env) {
  const named = environment.CHROMIUM_PATH
  if (named)
    return existsSync(named) ? named : stop(`CHROMIUM_PATH：没有文件 ${named}。CHROMIUM_PATH: no file ${named}.`)
  const folders = ['/usr/bin', ...(environment.PATH ?? '').split(delimiter).filter(Boolean)]
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), MAC]
  return candidates.find((path) => existsSync(path)) ?? fromPlaywright(environment)
}

/** The newest Chromium in the folder where Playwright keeps its browsers. */
function fromPlaywright(environment) {
  const caches = [
    environment.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    environment.LOCALAPPDATA && join(environment.LOCALAPPDATA, 'ms-playwright'),
  ]
  for (const cache of caches.filter((path) => path && existsSync(path))) {
    const builds = readdirSync(cache).filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    builds.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
    for (const path of builds.flatMap((build) => executables(join(cache, build)))) return path
  }
  return undefined
}

const PROGRAMS = [
  'chrome',
  'headless_shell',
  'chrome-headless-shell',
  'chrome.exe',
  'Chromium',
  'Google Chrome for Testing',
]

function executables(build) {
  return readdirSync(build, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && PROGRAMS.includes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}
