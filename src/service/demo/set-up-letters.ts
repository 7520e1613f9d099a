import { parsePlainDate } from '../../domain/calendar/index.js'
import { NATIONAL_WORDINGS, say } from '../../domain/letter/index.js'
import { adaptWording, getWording } from '../requests/letters/adapt-wording.js'
import { changeLetterOffice, getLetterOffice } from '../requests/letters/letter-office.js'
import type { RequestServices } from '../requests/request-services.js'
import type { BuiltCounty } from './build-county.js'
import type { DemoCounty } from './demo-county.js'
import { clockAt, type DemoEvent } from './demo-day.js'
import { take } from './demo-refused.js'
import { headOf } from './demo-staff.js'

/** Whom to complain to, in every letter: the county's own bodies to the county, the county to the city above it. */
const ABOVE = { authority: '清源市人民政府', court: '清源市中级人民法院', onlineChannel: '清源市行政复议网上申请平台' }
const ONLINE = '云溪县行政复议网上申请平台（fuyi.yunxi.example.cn）'
const COURT = '云溪县人民法院'

/** What stands in the letters of a body beside their wording, from the first day; and one letter in a body's own words. */
export function planLetters(
  services: RequestServices,
  { built, county }: { readonly built: BuiltCounty; readonly county: DemoCounty },
): readonly DemoEvent[] {
  const { openedOn: on } = county
  const desks = [...built.bodies].flatMap(([key, body]) => {
    const head = headOf(built, key)
    if (head === undefined) return []
    const said =
      key === county.county.key ? ABOVE : { authority: county.county.name, court: COURT, onlineChannel: ONLINE }
    return [
      {
        on,
        body: key,
        async run() {
          const step = `${key} 的文书设置`
          const then = { ...services, clock: clockAt(on) }
          const { version } = take(await getLetterOffice(then, head, { body }), step)
          if (version === 0) take(await changeLetterOffice(then, head, { body, seen: 0, mark: null, ...said }), step)
        },
      },
    ]
  })
  return [...desks, ...planOwnWords(services, built)]
}

const OWN_WORDS = {
  body: 'bureau',
  code: 'P03',
  on: parsePlainDate('2025-03-03'),
  adds: '不清楚怎样补正的，可以在工作日到县文化中心 401 室当面咨询，也可以拨打 0390-5550120。',
  reason: '申请人多次来电询问怎样补正，在告知书中写明咨询的地点和电话',
} as const

function planOwnWords(services: RequestServices, built: BuiltCounty): readonly DemoEvent[] {
  const { body: key, code, on, adds, reason } = OWN_WORDS
  const [head, body] = [headOf(built, key), built.bodies.get(key)]
  if (head === undefined || body === undefined || on === undefined) return []
  const run = async (): Promise<void> => {
    const then = { ...services, clock: clockAt(on) }
    const step = `${key} 的文书 ${code}`
    const { version } = take(await getWording(then, head, { body, code }), step)
    const wording = [...NATIONAL_WORDINGS[code], say(adds)]
    if (version === 0) take(await adaptWording(then, head, { body, code, seen: 0, wording, reason }), step)
  }
  return [{ on, body: key, run }]
}
