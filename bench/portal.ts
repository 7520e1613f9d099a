import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { median } from './measure.js'
import type { ServedPage } from './portal-server.js'
import { row } from './row.js'

const REPORTS = Number(process.env.GONGKAI_BENCH_PUBLIC_REPORTS ?? 10_000)
const AT_ONCE = 16
const ROUND_MS = 1_000
const ROUNDS = Number(process.env.GONGKAI_BENCH_ROUNDS ?? 7)

/**
 * The public site beside the least that could answer: node:http with the same bytes, and node:http that makes one
 * prepared query first. They take turns, each asked in the same way over connections that stay open.
 */
export async function runPortal(): Promise<void> {
  const server = fork(new URL('./portal-server.ts', import.meta.url), [String(REPORTS)])
  const [pages] = (await once(server, 'message')) as [readonly ServedPage[]]
  process.stdout.write(
    `\nportal: ${REPORTS} public reports, ${AT_ONCE} connections, answers a second and core, median of ${ROUNDS} rounds\n`,
  )
  row('page', 'floor', 'gongkai', 'floor', 'of the floor', 'goal')
  for (const { path, kept, bare, anew, withQuery } of pages) {
    const [ofKept, ofBare, ofAnew, ofQuery] = await takeTurns(server, [kept, bare, anew, withQuery])
    tell(`${path} kept`, 'node:http', ofKept, ofBare, 0.7)
    tell(`${path} made anew`, 'node:http, 1 SELECT', ofAnew, ofQuery, 0.35)
  }
  server.disconnect()
  await once(server, 'exit')
}

function tell(page: string, floor: string, product = 0, least = 0, goal = 0): void {
  row(page, floor, product.toFixed(0), least.toFixed(0), (product / least).toFixed(2), `≥ ${goal}`)
}

/** @returns answers in a second of processor time: what else the machine does falls on all of them alike */
async function takeTurns(server: ChildProcess, urls: readonly string[]): Promise<number[]> {
  const rates = urls.map((): number[] => [])
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const [index, url] of urls.entries()) {
      const before = await secondsOf(server)
      const answers = await askFor(new URL(url))
      if (round >= 0) rates[index]?.push(answers / ((await secondsOf(server)) - before))
    }
  }
  return rates.map(median)
}

async function secondsOf(server: ChildProcess): Promise<number> {
  server.send('how long')
  const [seconds] = (await once(server, 'message')) as [number]
  return seconds
}

/** @returns how many answers came within a second */
async function askFor({ hostname, port, host, pathname }: URL): Promise<number> {
  const question = `GET ${pathname} HTTP/1.1\r\nhost: ${host}\r\n\r\n`
  const sockets = Array.from({ length: AT_ONCE }, () => connect({ host: hostname, port: Number(port), noDelay: true }))
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  const ends = performance.now() + ROUND_MS
  const counts = await Promise.all(sockets.map((socket) => askOver(socket, question, ends)))
  for (const socket of sockets) socket.destroy()
  return counts.reduce((sum, count) => sum + count, 0)
}

const END_OF_HEAD = '\r\n\r\n'
const LENGTH = /\r\ncontent-length: (\d+)/i

/** One question after the other over one connection. Only as much of HTTP as the answers need, to cost little itself. */
function askOver(socket: Socket, question: string, ends: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let answers = 0
    /** Bytes of the present answer that are still to come; null: its head is. */
    let missing: number | null = null
    let head = ''
    socket.once('error', reject)
    socket.on('data', (chunk: Buffer) => {
      let came = chunk.length
      if (missing === null) {
        head += chunk.toString('latin1')
        const end = head.indexOf(END_OF_HEAD)
        if (end === -1) return
        const length = LENGTH.exec(head)?.[1]
        if (!head.startsWith('HTTP/1.1 200 ') || length === undefined) {
          reject(new Error(head.slice(0, end)))
          return
        }
        came = head.length - end - END_OF_HEAD.length
        missing = Number(length)
        head = ''
      }
      missing -= came
      if (missing > 0) return
      missing = null
      answers += 1
      if (performance.now() < ends) socket.write(question)
      else resolve(answers)
    })
    socket.write(question)
  })
}
