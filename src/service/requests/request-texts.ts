import type { RequestEvent } from '../../domain/request/index.js'
import type { DbTransaction } from '../../storage/database.js'
import { insertText, listTexts, type SealedText, type TextPart } from '../../storage/requests/request-texts.js'
import type { RequestId } from '../../storage/requests/requests.js'
import { awaitRemovalAgain } from '../../storage/requests/retirement.js'
import type { SecretBox } from '../people/secret-box.js'
import type { ApplicantDetails, Wanted } from './applicant-fields.js'
import type { AnyEventDetails } from './event-details.js'

/** What was written with an event. */
interface EventTexts {
  readonly reason?: string
  readonly basis?: string | null
  readonly reasons?: string | null
  readonly details?: AnyEventDetails
  readonly note?: string
}

/** An event without the texts that somebody wrote, and those. */
export function takeTexts(
  event: RequestEvent,
  details: AnyEventDetails | null,
  note: string | null,
): { readonly facts: RequestEvent; readonly texts: EventTexts | null } {
  const beside: EventTexts = { ...(details === null ? {} : { details }), ...(note === null ? {} : { note }) }
  const isBare = details === null && note === null
  switch (event.type) {
    case 'receipt.corrected':
      return { facts: { ...event, reason: '' }, texts: { ...beside, reason: event.reason } }
    case 'decision.made': {
      const { basis, reasons } = event
      const saysNothing = basis === null && reasons === null && isBare
      return {
        facts: { ...event, basis: null, reasons: null },
        texts: saysNothing ? null : { ...beside, basis, reasons },
      }
    }
    default:
      return { facts: event, texts: isBare ? null : beside }
  }
}

/** The event as it was recorded. */
export function giveTexts(facts: RequestEvent, texts: EventTexts | null): RequestEvent {
  if (facts.type === 'receipt.corrected') return { ...facts, reason: texts?.reason ?? '' }
  if (facts.type === 'decision.made') return { ...facts, basis: texts?.basis ?? null, reasons: texts?.reasons ?? null }
  return facts
}

/** What a sealed text belongs to: it opens in no other case and at no other place. */
export const textContext = (request: RequestId, part: TextPart): string => `request ${request} ${part}`

/** Puts a text into a case; retention will find it there, also where persons were removed from the case before. */
export async function sealText(
  transaction: DbTransaction,
  applicants: SecretBox,
  request: RequestId,
  part: TextPart,
  text: object,
): Promise<void> {
  await insertText(transaction, toSealedText(applicants, request, part, text))
  await awaitRemovalAgain(transaction, request)
}

export const toSealedText = (applicants: SecretBox, request: RequestId, part: TextPart, text: object): SealedText => ({
  request,
  part,
  sealed: applicants.seal(textContext(request, part), JSON.stringify(text)),
})

/** @throws when it was changed, or its key is gone */
export const openWanted = (applicants: SecretBox, request: RequestId, sealed: string): Wanted =>
  JSON.parse(applicants.open(textContext(request, 'wanted'), sealed)) as Wanted

/** Everything written in a case; what retention has removed is null. */
export interface OpenedTexts {
  readonly applicant: ApplicantDetails | null
  readonly wanted: Wanted | null
  /** By the number of the event. */
  event(number: number): EventTexts | null
  note(number: number): string | null
}

/** @throws when a text was changed, or its key is gone */
export async function openTexts(
  db: Parameters<typeof listTexts>[0],
  applicants: SecretBox,
  request: RequestId,
): Promise<OpenedTexts> {
  const texts = await listTexts(db, request)
  const sealed = new Map(texts.map((text) => [text.part, text.sealed]))
  const open = (part: TextPart): unknown => {
    const text = sealed.get(part)
    return text === undefined ? null : JSON.parse(applicants.open(textContext(request, part), text))
  }
  return {
    applicant: open('applicant') as ApplicantDetails | null,
    wanted: open('wanted') as Wanted | null,
    event: (number) => open(`event.${number}`) as EventTexts | null,
    note: (number) => (open(`note.${number}`) as { readonly text: string } | null)?.text ?? null,
  }
}
