import type { PlainDate } from '../../src/domain/calendar/index.js'
import type { RequestNo } from '../../src/domain/request/index.js'
import type { Actor } from '../../src/service/people/authorise.js'
import { addFile } from '../../src/service/requests/files/add-file.js'
import { listCaseFiles } from '../../src/service/requests/files/case-files.js'
import { recordEvent } from '../../src/service/requests/record-event.js'
import { findRequest } from '../../src/storage/requests/requests.js'
import { value } from '../people/test-office.js'
import { openRequestOffice } from './request-office.js'

export const ON = '2026-07-01' as PlainDate
export const MOBILE = '13812345678'
export const CLEAN = Buffer.from('石桥镇道路养护合同，共三页。')
export const LISTED = Buffer.from(`石桥镇养护人员名单，联系电话${MOBILE}。`)
export const GRANT = { type: 'decision.made', on: ON, kind: 'S02', basis: null, reasons: null, overrides: [] } as const

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
export const incoming = (fileName: string, bytes: Uint8Array) => ({ fileName, bytes: inOnePiece(bytes) })

export async function readAll(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

export type FileDesk = Awaited<ReturnType<typeof openFileDesk>>

/** An office in which files of cases are worked on: a clerk adds, a reviewer answers for, another clerk decides. */
export async function openFileDesk() {
  const office = await openRequestOffice()
  const { services } = office
  const recordOf = async (no: RequestNo) => {
    const record = await findRequest(services.db, no)
    if (record === undefined) throw new Error('no such case')
    return record
  }
  const add = (no: RequestNo, purpose: string, fileName: string, bytes: Uint8Array, by = office.clerk) =>
    addFile(services, by, { no, purpose }, incoming(fileName, bytes))
  const decide = async (no: RequestNo, by: Actor, event: object = GRANT, using = services) =>
    recordEvent(using, by, { no, version: (await recordOf(no)).version, event, note: null })
  return {
    office,
    services,
    reviewer: await office.act('reviewer', office.bureau),
    secondClerk: await office.act('clerk', office.bureau),
    aCase: async (): Promise<RequestNo> => (await office.register('2026-06-29')).no,
    recordOf,
    add,
    release: async (no: RequestNo, fileName: string, bytes: Uint8Array) =>
      value(await add(no, 'release', fileName, bytes)),
    async gateOf(no: RequestNo) {
      const { files } = value(await listCaseFiles(services, office.clerk, no))
      return files.map(({ gate }) => gate?.status)
    },
    decide,
    serve: (no: RequestNo) => decide(no, office.head, { type: 'decision.served', on: ON, way: 'electronic' }),
  }
}
