import { join } from 'node:path'
import type { Config } from '../config/config.js'
import { buildDemo } from '../service/demo/build-demo.js'
import { readDemoCounty } from '../service/demo/demo-county.js'
import { DemoRefused, explainDemoRefused } from '../service/demo/demo-refused.js'
import { readDemoReports } from '../service/demo/demo-reports.js'
import { listExamples } from '../service/demo/example-requests.js'
import { ensureSignIns, type SignIns } from '../service/demo/sign-ins.js'
import { DEMO_STORIES } from '../service/demo/stories/index.js'
import { openInstallation } from '../service/installation/open-installation.js'
import { isEmptyInstallation } from '../service/people/create-first-administrator.js'
import type { Db } from '../storage/database.js'
import type { Installation } from '../storage/installation.js'
import type { Services } from './open-services.js'
import { Refusal, say } from './say.js'
import { exampleTable, signInTable } from './welcome.js'

/** The installation as this start found or decided it. */
export interface OpenedInstallation {
  readonly kind: Installation
  /** Makes what is missing of a demonstration; nothing of a real installation. */
  build(services: Services, config: Config): Promise<void>
  /** What whoever started it should know beside the address. */
  welcome(services: Services, address: string): Promise<string>
}

export async function openInstallationOf(
  db: Db,
  { wantsEmpty }: { readonly wantsEmpty: boolean },
): Promise<OpenedInstallation> {
  const county = readDemoCounty()
  const opened = await openInstallation(db, { wantsEmpty, standsOn: county.today, at: new Date() })
  if (!opened.ok)
    throw new Refusal(
      '这里已经是演示系统，不能改成真实系统，请用 DATA_DIR 另选一个目录。This is a demonstration already: choose another folder with DATA_DIR.',
    )
  const installation = opened.value
  if (installation.kind === 'real')
    return {
      kind: installation,
      build: async () => undefined,
      welcome: async (services, address) =>
        (await isEmptyInstallation(services))
          ? `请打开 ${address}console/ 设立第一位系统管理员。Open it to create the first administrator.`
          : '',
    }

  let signIns: SignIns = {}
  return {
    kind: installation,
    async build(services, { dataDir }) {
      signIns = await ensureSignIns(
        join(dataDir, 'demo-sign-ins.json'),
        county.people.map(({ account }) => account),
      )
      if (installation.isComplete) return
      const wasEmpty = await isEmptyInstallation(services)
      say(`正在建立演示县 ${county.name}（约半分钟）· building the demonstration county …`)
      try {
        await buildDemo(services, { county, reports: readDemoReports(), stories: DEMO_STORIES, signIns })
      } catch (error) {
        if (!(error instanceof DemoRefused)) throw error
        say(explainDemoRefused(error, wasEmpty))
      }
    },
    welcome: async (services, address) => {
      const examples = await listExamples(services, DEMO_STORIES)
      return `${signInTable(county, signIns, address)}\n${exampleTable(examples, address)}`
    },
  }
}
