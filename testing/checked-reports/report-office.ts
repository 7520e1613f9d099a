import type { Role } from '../../src/domain/access/index.js'
import type { BodyId } from '../../src/domain/body/index.js'
import { establishBody } from '../../src/service/bodies/reforms.js'
import { type CheckedReportServices, HAND_IN_QUOTA } from '../../src/service/checked-reports/checked-report-services.js'
import { type HandedInForBody, handInForBody } from '../../src/service/checked-reports/hand-in-for-body.js'
import type { Actor } from '../../src/service/people/authorise.js'
import { createReaderPool } from '../../src/service/reading/reader-pool.js'
import { createWriterPool } from '../../src/service/writing/writer-pool.js'
import { openTestOffice, type TestOffice, value } from '../people/test-office.js'
import { makeReportFile, type ReportFileOptions } from '../reports/report-file.js'

const NO_DETAILS = {
  creditCode: null,
  regionCode: null,
  siteIdCode: null,
  office: { officeName: null, address: null, hours: null, telephone: null, fax: null, web: null },
}

export interface GivenReport extends ReportFileOptions {
  readonly body?: BodyId | null
  readonly desk?: BodyId
  /** Other bytes that say the same. */
  readonly copy?: string
}

/** A county with a bureau and a neighbour, people in them, and reports to hand in. */
export interface ReportOffice {
  readonly office: TestOffice
  readonly services: CheckedReportServices
  readonly administrator: Actor
  readonly county: BodyId
  establish(name: string, given?: { readonly kind?: string; readonly parent?: BodyId | null }): Promise<BodyId>
  act(role: Role, body: BodyId): Promise<Actor>
  makeBytes(
    given?: GivenReport,
  ): Promise<{ readonly fileName: string; readonly bytes: Uint8Array; readonly agency: string }>
  handIn(by: Actor, desk: BodyId, given?: GivenReport): Promise<HandedInForBody>
  close(): Promise<void>
}

export async function openReportOffice(): Promise<ReportOffice> {
  const office = await openTestOffice()
  const pool = createReaderPool({ processes: 1 })
  const { db, files, folder } = office.stores
  const writer = createWriterPool({ dataDir: folder })
  const { clock, digester } = office.services
  const services = { db, files, clock, digester, pool, engine: 'engine-1', quota: HAND_IN_QUOTA, writer }
  const administrator = await office.act(office.administrator)
  const makeBytes: ReportOffice['makeBytes'] = async ({ copy = '', ...options } = {}) => {
    const { name, bytes, report } = await makeReportFile(options)
    const marked = copy === '' ? bytes : Buffer.concat([bytes, Buffer.from(`<!-- ${copy} -->`)])
    return { fileName: name, bytes: marked, agency: report.agency }
  }
  return {
    office,
    services,
    administrator,
    county: office.county,
    async establish(name, { kind = 'department', parent = office.county } = {}) {
      const [made] = value(
        await establishBody(office.services, administrator, { on: '1990-01-01', name, kind, parent, ...NO_DETAILS }),
      )
      if (made === undefined) throw new Error('no body was established')
      return made.id
    },
    act: async (role, body) => office.act(await office.hire(administrator, role, body)),
    makeBytes,
    async handIn(by, desk, { body = desk, ...options } = {}) {
      const { fileName, bytes } = await makeBytes(options)
      return value(await handInForBody(services, by, { desk, body, fileName }, bytes))
    },
    async close() {
      await Promise.all([pool.close(), writer.close()])
      await office.close()
    },
  }
}
