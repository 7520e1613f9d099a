import type { BodyId } from '../../domain/body/index.js'
import { type PlainDate, parsePlainDate } from '../../domain/calendar/index.js'
import type { RequestNo } from '../../domain/request/index.js'
import { listRequests } from '../../storage/requests/requests.js'
import type { Actor } from '../people/authorise.js'
import { getHolds, placeHold } from '../requests/after/holds.js'
import { listProposals, moveProposal, propose } from '../requests/after/proposals.js'
import {
  confirmPublicEntry,
  getPublicEntry,
  getPublicLog,
  setPublicLog,
  writePublicEntry,
} from '../requests/after/public-log.js'
import type { RequestServices } from '../requests/request-services.js'
import { writeLesson } from '../requests/reviews/lessons.js'
import type { BuiltCounty } from './build-county.js'
import { clockAt, type DemoEvent } from './demo-day.js'
import { take } from './demo-refused.js'
import { requestIdOf } from './demo-request-id.js'
import { staffOf } from './demo-staff.js'
import type { Afterwards, PublicWords } from './stories/afterwards.js'
import type { Story } from './stories/story.js'

interface Planned {
  readonly built: BuiltCounty
  readonly stories: readonly Story[]
  readonly afterwards: readonly Afterwards[]
}

interface Desk {
  readonly body: BodyId
  readonly head: Actor
  person(account: string): Actor
  /** Of a story that has begun. */
  numberOf(key: string): Promise<RequestNo>
  on(day: string): { readonly day: PlainDate; readonly at: RequestServices }
}

/**
 * What bodies do with cases that are answered. Each act looks first whether it was done, so that a start that was cut
 * short goes on where it stopped.
 */
export function planAfterwards(
  services: RequestServices,
  { built, stories, afterwards }: Planned,
): readonly DemoEvent[] {
  return afterwards.flatMap((one) => {
    const body = built.bodies.get(one.body)
    const isTold = (key: string): boolean => stories.some((story) => story.key === key)
    if (body === undefined || !stories.some((story) => story.body === one.body)) return []
    const { head, byAccount } = staffOf(built, one.body)
    const desk: Desk = {
      ...{ body, head },
      person: (account) => byAccount.get(account) ?? head,
      async numberOf(key) {
        const story = stories.find((its) => its.key === key)
        const [record] = story === undefined ? [] : await listRequests(services.db, [requestIdOf(story)])
        if (record === undefined) throw new Error(`the demonstration has no request ${key} yet`)
        return record.no
      },
      on(text) {
        const day = parsePlainDate(text)
        if (day === undefined) throw new Error(`no day: ${text}`)
        return { day, at: { ...services, clock: clockAt(day) } }
      },
    }
    const acts = [
      ...(one.logOpenedOn === null ? [] : [openLog(desk, one.logOpenedOn)]),
      ...one.told.filter(({ key }) => isTold(key)).map((words) => tellPublic(desk, words)),
      ...one.proposals.filter(({ keys }) => keys.every(isTold)).flatMap((proposal) => followProposal(desk, proposal)),
      ...one.lessons.filter(({ key }) => isTold(key)).map((lesson) => learn(desk, lesson)),
      ...one.holds.filter(({ key }) => isTold(key)).map((hold) => keep(desk, hold)),
    ]
    return acts.map((act) => ({ ...act, body: one.body }))
  })
}

type Act = Omit<DemoEvent, 'body'>

function openLog({ body, head, on }: Desk, text: string): Act {
  const step = `开通 ${body} 的公开目录`
  const { day, at } = on(text)
  const run = async (): Promise<void> => {
    const { version } = take(await getPublicLog(at, head, { body }), step)
    if (version === 0) take(await setPublicLog(at, head, { body, version: 0, isOpen: true }), step)
  }
  return { on: day, run }
}

function tellPublic(desk: Desk, { key, on, by, confirmedBy, title, answer }: PublicWords): Act {
  const step = `公开 ${key} 的答复`
  const { day, at } = desk.on(on)
  const run = async (): Promise<void> => {
    const no = await desk.numberOf(key)
    const known = take(await getPublicEntry(at, desk.head, { no }), step)
    const written = known ?? take(await writePublicEntry(at, desk.person(by), { no, version: 0, title, answer }), step)
    if (written.state === 'draft')
      take(await confirmPublicEntry(at, desk.person(confirmedBy), { no, version: written.version }), step)
  }
  return { on: day, run }
}

function followProposal(desk: Desk, given: Afterwards['proposals'][number]): readonly Act[] {
  const { keys, title, by, on, acceptedOn, published } = given
  const { body, head } = desk
  const step = `转为主动公开的建议 ${title}`
  const find = async (at: RequestServices) =>
    take(await listProposals(at, head, { body }), step).find((proposal) => proposal.title === title)
  const move = (text: string, from: string, actor: Actor, next: object): Act => {
    const { day, at } = desk.on(text)
    const run = async (): Promise<void> => {
      const now = await find(at)
      if (now?.state !== from) return
      take(await moveProposal(at, actor, { body, proposal: now.id, step: { version: now.version, ...next } }), step)
    }
    return { on: day, run }
  }
  const { day, at } = desk.on(on)
  const made = async (): Promise<void> => {
    if ((await find(at)) !== undefined) return
    const requests = await Promise.all(keys.map(desk.numberOf))
    take(await propose(at, desk.person(by), { body, title, requests }), step)
  }
  return [
    { on: day, run: made },
    ...(acceptedOn === undefined ? [] : [move(acceptedOn, 'proposed', head, { move: 'accept' })]),
    ...(published === undefined
      ? []
      : [move(published.on, 'accepted', desk.person(by), { move: 'publish', link: published.link })]),
  ]
}

function learn(desk: Desk, { key, review, by, on, grounds, learnt }: Afterwards['lessons'][number]): Act {
  const { day, at } = desk.on(on)
  const run = async (): Promise<void> => {
    const no = await desk.numberOf(key)
    const written = await writeLesson(at, desk.person(by), { no, review, version: 0, grounds, learnt })
    if (written.ok || written.error.code !== 'after.changed') take(written, `${key} 的复盘`)
  }
  return { on: day, run }
}

function keep(desk: Desk, { key, on, reason }: Afterwards['holds'][number]): Act {
  const { day, at } = desk.on(on)
  const step = `${key} 暂停清除`
  const run = async (): Promise<void> => {
    const no = await desk.numberOf(key)
    const { holds } = take(await getHolds(at, desk.head, { no }), step)
    if (holds.length === 0) take(await placeHold(at, desk.head, { no, reason }), step)
  }
  return { on: day, run }
}
