import { toChineseDate } from '../calendar/index.js'
import type { EventOf, RequestEvent, RequestEventType, RequestSettings } from '../request/index.js'
import type { LetterCase, LetterDetails, LetterEvent, LetterOccasion } from './letter-case.js'
import { letterTitle } from './letter-form.js'
import { FEE_WORDS, PARTY_WORDS } from './letter-words.js'
import type { PlaceholderId } from './placeholder.js'

type Values = Partial<Record<PlaceholderId, string>>

/** What this letter says because of the event that makes it, and of those before it that it rests on. */
export function eventValues(
  { event, servedNumber }: LetterOccasion,
  from: LetterCase,
  settings: RequestSettings,
): Values {
  if (event === null) return servedValues(servedNumber, from.request)
  const details = detailsOf(event, from)
  switch (event.type) {
    case 'correction.requested':
      return known({ unclear: details.unclear, correctBy: toChineseDate(event.dueOn) })
    case 'reasons.requested':
      return known({ why: details.why, explainBy: toChineseDate(event.dueOn) })
    case 'extension.notified':
      return known({
        why: lastOf(from, 'extension.approved')?.details?.why,
        extendBy: String(from.request.extension?.days ?? ''),
      })
    case 'reply.delayed':
      return known({ why: details.why, until: toChineseDate(event.until) })
    case 'consultation.sent':
      return known({ party: details.name, question: details.question, partyKind: PARTY_WORDS[event.party] })
    case 'third-party.informed': {
      const decision = lastOf(from, 'decision.made')
      return known({
        party: nameOfParty(event, from),
        why: details.why,
        content: decision?.details?.content,
        reasons: decision?.event.reasons,
      })
    }
    case 'fee.notified':
      return known({
        feeBasis: FEE_WORDS[event.basis].basis,
        feeCount: details.count === undefined ? undefined : `${details.count}${FEE_WORDS[event.basis].unit}`,
        feeAmount: `${event.amountYuan}元`,
        payWithin: `${settings.clock.feePaymentWorkingDays}个工作日`,
        howToPay: details.howToPay,
      })
    case 'decision.made':
      return { ...decisionValues(event, details), ...waitedFor(from), ...known({ searches: searchesOf(from) }) }
    default:
      return {}
  }
}

function servedValues(servedNumber: string | null | undefined, { decision }: LetterCase['request']): Values {
  const title = decision === null ? '' : `《${letterTitle(decision.kind)}》`
  return known({ servedLetter: servedNumber ? `${title}（${servedNumber}）` : title })
}

const decisionValues = ({ basis, reasons }: EventOf<'decision.made'>, details: LetterDetails): Values =>
  known({ basis, reasons, content: details.content, withheld: details.withheld, harm: details.harm })

/** What a decision rests on that the applicant did not do. */
function waitedFor({ request: { correction, fee } }: LetterCase): Values {
  return {
    ...(correction !== null && {
      correctionSentOn: toChineseDate(correction.sentOn),
      correctBy: toChineseDate(correction.dueOn),
    }),
    ...(fee !== null && { feeSentOn: toChineseDate(fee.sentOn), feeAmount: `${fee.amountYuan}元` }),
  }
}

/** One line a search: when, by whom, where, for what, and what came of it. */
function searchesOf({ events }: LetterCase): string {
  return events
    .flatMap(({ event, details }) => {
      if (event.type !== 'search.recorded') return []
      const { places, terms, result } = details ?? {}
      const where = places === undefined ? '' : `，检索范围：${oneLine(places)}`
      const what = terms === undefined ? '' : `，检索词：${oneLine(terms)}`
      const found = result === undefined ? (event.found ? '检索到有关信息' : '未检索到该信息') : oneLine(result)
      return [`${toChineseDate(event.on)}检索${where}${what}，结果：${found}。`]
    })
    .join('\n')
}

const oneLine = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('；')
    .replace(/[。；]+$/, '')

/** Whom a consultation or a notice to a third party is for. */
export function nameOfParty(event: RequestEvent | null, { events }: LetterCase): string | null {
  if (event === null) return null
  if (event.type !== 'consultation.sent' && event.type !== 'third-party.informed') return null
  const sent = events.findLast(({ event: each }) => each.type === 'consultation.sent' && each.id === event.id)
  return sent?.details?.name ?? null
}

/** Those of this very event: it is the last of its kind and day. */
const detailsOf = (event: RequestEvent, { events }: LetterCase): LetterDetails =>
  events.findLast((each) => each.event === event)?.details ?? {}

type EventWith<Type extends RequestEventType> = LetterEvent & { readonly event: EventOf<Type> }

const lastOf = <Type extends RequestEventType>({ events }: LetterCase, type: Type): EventWith<Type> | undefined =>
  events.findLast((each): each is EventWith<Type> => each.event.type === type)

const known = (values: Readonly<Partial<Record<PlaceholderId, string | null | undefined>>>): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value.trim() !== ''),
  )
