import type { Office } from '../body/index.js'
import type { PlainDate } from '../calendar/index.js'
import type { Respondent } from '../remedy/index.js'
import type { Applicant, LetterCode, Request, RequestEvent, RequestNo } from '../request/index.js'
import type { DELIVERY_WORDS, DOCUMENT_WORDS, FORM_WORDS } from './letter-words.js'

/** Who asks, as far as letters name them. */
export interface LetterApplicant {
  readonly kind: Applicant
  readonly name: string
  readonly document: { readonly kind: keyof typeof DOCUMENT_WORDS; readonly number: string } | null
  readonly representative: string | null
  readonly contactPerson: string | null
  readonly contact: {
    readonly telephone: string | null
    readonly email: string | null
    readonly address: string | null
  }
  readonly agent: { readonly name: string } | null
  readonly joint: readonly { readonly name: string }[]
}

export interface LetterWanted {
  readonly description: string
  readonly documentNumber: string | null
  readonly form: keyof typeof FORM_WORDS
  readonly delivery: keyof typeof DELIVERY_WORDS
}

/** What people wrote with an event, as far as letters say it. */
export interface LetterDetails {
  readonly unclear?: string | undefined
  readonly why?: string | undefined
  readonly name?: string | undefined
  readonly question?: string | undefined
  readonly count?: number | undefined
  readonly howToPay?: string | undefined
  readonly searcher?: string | undefined
  readonly places?: string | undefined
  readonly terms?: string | undefined
  readonly result?: string | undefined
  readonly content?: string | undefined
  readonly withheld?: string | undefined
  readonly harm?: string | undefined
}

export interface LetterEvent {
  readonly event: RequestEvent
  readonly details: LetterDetails | null
}

/** The body that writes, as it was on the day. */
export interface LetterBody {
  readonly name: string
  readonly office: Office
  readonly respondent: Respondent & { readonly isTownship: boolean }
  /** Where reconsideration can be asked for online; null where nobody has said. */
  readonly onlineChannel: string | null
}

/** A case as its letters see it, the event that makes the letter included. */
export interface LetterCase {
  readonly no: RequestNo
  readonly body: LetterBody
  readonly request: Request
  /** When the reply is due, where that is known. */
  readonly dueOn: PlainDate | null
  /** Null once retention has removed it. */
  readonly applicant: LetterApplicant | null
  readonly wanted: LetterWanted | null
  readonly events: readonly LetterEvent[]
}

/** Which letter, of what, on which day, under which number. */
export interface LetterOccasion {
  readonly code: LetterCode
  /** What makes it, the very one in the case; null for a form that nothing makes. */
  readonly event: RequestEvent | null
  readonly on: PlainDate
  readonly number: string | null
  /** Of the letter that a proof of service is for. */
  readonly servedNumber?: string | null
  /** What the files are called that go out with it. */
  readonly released?: readonly string[]
}
