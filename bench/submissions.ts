import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { BodyId } from '../src/domain/body/index.js'
import type { RequestServices } from '../src/service/requests/request-services.js'
import { CITIZEN, submission } from '../testing/requests/request-office.js'
import { median } from './measure.js'
import { openIntake } from './program.js'
import { row } from './row.js'
import { openLedger } from './tpcb.js'

const ROUND_MS = 1_500
const CONNECTIONS = 8
const WARM_UP = 4
const ROUNDS = Number(process.env.GONGKAI_BENCH_ROUNDS ?? 7)

/** Submissions beside transactions like those of pgbench: the same server, the same number at once, in turns. */
export async function compareSubmissions(
  url: string,
  services: RequestServices,
  bodies: readonly BodyId[],
): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS })
  const ledger = await openLedger(pool, bodies.length)
  const transact = async () => {
    const client = await pool.connect()
    await ledger.transact(client).finally(() => client.release())
  }
  const contenders = [submitterTo(services, bodies), submitterTo(services, bodies.slice(0, 1)), transact]
  const rates = contenders.map((): number[] => [])
  // A site that takes submissions runs compiled code; so does what is measured.
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const [index, work] of contenders.entries()) {
      const rate = await rateOf(work)
      if (round >= 0) rates[index]?.push(rate)
    }
  const [many = Number.NaN, one = Number.NaN, floor = Number.NaN] = rates.map(median)
  const line = (what: string, ours: number, goal: string) =>
    row(what, 'like pgbench', ours.toFixed(0), floor.toFixed(0), (ours / floor).toFixed(2), goal)
  line('submission', many, '≥ 0.25')
  // All wait for one number and one audit chain.
  line('submission, one body', one, '')
  await pool.end()
}

function submitterTo(services: RequestServices, bodies: readonly BodyId[]): () => Promise<void> {
  const intake = openIntake(services)
  let sent = 0
  return async () => {
    sent += 1
    const body = bodies[sent % bodies.length]
    if (body === undefined) throw new Error('no body')
    const description = `石桥镇第${sent}号道路二〇二五年养护工程的合同、验收记录和付款凭证`
    const wanted = { description, documentNumber: null, form: 'electronic', delivery: 'email' }
    const done = await intake.submit(submission(body, randomUUID(), { applicant: CITIZEN, wanted }))
    if (!done.ok) throw new Error(`a submission was refused: ${done.error.code}`)
  }
}

/** @returns how many a second, so many at once */
async function rateOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  let done = 0
  const worker = async () => {
    while (performance.now() - began < ROUND_MS) {
      await work()
      done += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  return (done / (performance.now() - began)) * 1_000
}
