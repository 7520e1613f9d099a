import { type BodyId, type BodyState, type BodyType, bodyOn } from '../../../domain/body/index.js'
import type { PlainDate } from '../../../domain/calendar/index.js'
import { defaultMark, type LetterBody } from '../../../domain/letter/index.js'
import { type BodyRecord, listBodyAndAbove } from '../../../storage/bodies/bodies.js'
import type { Db } from '../../../storage/database.js'
import { findLetterOffice, type LetterOfficeRecord } from '../../../storage/requests/letter-offices.js'

/** A body as its letters name it on a day, with what stands for it in their numbers. */
export interface WritingBody {
  readonly body: LetterBody
  readonly mark: string
}

/** @throws where there is no such body: a case belongs to one */
export async function loadWritingBody(db: Db, id: BodyId, on: PlainDate): Promise<WritingBody> {
  return toWritingBody(await listBodyAndAbove(db, id), id, on, await findLetterOffice(db, id))
}

/** @param near the body and all that it stood below */
export function toWritingBody(
  near: ReadonlyMap<BodyId, BodyRecord>,
  id: BodyId,
  on: PlainDate,
  said: LetterOfficeRecord,
): WritingBody {
  const record = near.get(id)
  if (record === undefined) throw new Error('a case of a body that is not on record')
  return { body: toLetterBody(near, record, on, said), mark: said.mark ?? defaultMark(nameOn(record, on)) }
}

function toLetterBody(
  near: ReadonlyMap<BodyId, BodyRecord>,
  record: BodyRecord,
  on: PlainDate,
  { authority, court, onlineChannel }: LetterOfficeRecord,
): LetterBody {
  const name = nameOn(record, on)
  const { kind } = lastKnown(bodyOn(record.history, on)) ?? { kind: 'department' as const }
  const isGovernment = GOVERNMENTS.has(kind)
  const above = authority ?? governmentAbove(near, record, on)
  const hearing = court ?? '有管辖权的人民法院'
  return {
    name,
    office: record.office,
    respondent: {
      kind: isGovernment ? 'local-government' : 'local-department',
      name,
      governmentName: above ?? '本级人民政府',
      superiorName: above ?? '上一级人民政府',
      courts: { basic: hearing, intermediate: hearing },
      isTownship: kind === 'township',
    },
    onlineChannel,
  }
}

const GOVERNMENTS: ReadonlySet<BodyType> = new Set(['government', 'township'])

type KnownState = Exclude<BodyState, { status: 'not-yet' }>
const lastKnown = (state: BodyState): KnownState | null => (state.status === 'not-yet' ? null : state)

const nameOn = ({ history }: BodyRecord, on: PlainDate): string => lastKnown(bodyOn(history, on))?.name ?? ''

/** A tree of bodies is a handful deep; a circle in the records must not become one here. */
const MOST_STEPS = 8

/** The nearest government that a body stands below: 行政复议法第二十四条 asks that one. */
function governmentAbove(near: ReadonlyMap<BodyId, BodyRecord>, { history }: BodyRecord, on: PlainDate): string | null {
  let state = bodyOn(history, on)
  for (let steps = 0; steps < MOST_STEPS && state.status === 'active' && state.parent !== null; steps += 1) {
    const above = near.get(state.parent)
    if (above === undefined) return null
    state = bodyOn(above.history, on)
    const known = lastKnown(state)
    if (known !== null && GOVERNMENTS.has(known.kind)) return known.name
  }
  return null
}
