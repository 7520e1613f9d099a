import {
  type CountingSettings,
  DECISION_KINDS,
  type DecisionKind,
  type RequestEvent,
} from '../../src/domain/request/index.js'

/** Where a request stands in one year: 一 or 二, and a row of 三 or 四. */
export interface LedgerLine {
  readonly year: number
  readonly column: string
  readonly entry: string
  readonly exit: string
}

/**
 * A clerk's ledger: the years are gone through one after the other, each event is entered on its day, and on
 * 31 December what is open is carried over. Told in another way than the program does.
 */
export function ledger(
  events: readonly RequestEvent[],
  years: readonly number[],
  settings: CountingSettings,
): LedgerLine[] {
  const [first] = events
  if (first?.type !== 'request.submitted' || first.matter !== 'disclosure') return []
  if (events.some(({ type }) => type === 'request.split')) return []
  const entered = enteredOn(events)
  if (entered === null) return []
  const column = events.reduce(
    (last, event) => (event.type === 'applicant.reclassified' ? event.applicant : last),
    first.applicant,
  )

  const lines: LedgerLine[] = []
  let isOpen = false
  let isGone = false
  let isClosed = false
  let exit = ''
  let decided = ''
  for (const year of years) {
    const first31 = `${year}-12-31`
    let entry: string = isOpen ? 'broughtForward' : ''
    if (entered.slice(0, 4) === String(year)) {
      entry = 'received'
      isOpen = true
    }
    for (const event of events) {
      if (event.on > first31 || event.on < `${year}-01-01`) continue
      if (event.type === 'decision.made') {
        const kind: DecisionKind = DECISION_KINDS[event.kind]
        decided = kind.outcome ?? ''
        if (settings.by === 'decision') close()
      } else if (event.type === 'decision.served' && settings.by === 'service') close()
      else if (event.type === 'request.withdrawn' || event.type === 'request.joined') {
        decided = 'other.other'
        // What never was received never was in the ledger.
        if (isReceived(events, event)) close()
      } else if (event.type === 'decision.revoked' || event.type === 'request.reopened') reopen()
    }
    if (entry !== '') lines.push({ year, column, entry, exit: isOpen ? 'carriedForward' : exit })

    function close(): void {
      if (isGone) return
      exit = decided
      isOpen = false
      isClosed = true
    }
    function reopen(): void {
      // What never stood as closed, because it was not received or not served, is not opened again.
      if (isGone || !isClosed) return
      isClosed = false
      if (entry === '' && settings.reopened === 'not-counted') {
        isGone = true
        return
      }
      if (entry === '') entry = 'received'
      isOpen = true
    }
  }
  return lines
}

const isReceived = (events: readonly RequestEvent[], event: RequestEvent): boolean =>
  enteredOn(events.slice(0, events.indexOf(event))) !== null

function enteredOn(events: readonly RequestEvent[]): string | null {
  let office: string | null = null
  let applicant: string | null = null
  let day: string | null = null
  for (const event of events) {
    if (event.type === 'request.submitted') {
      if (event.origin) return event.origin.enteredOn
      if (['in-person', 'oral', 'signed-post'].includes(event.channel)) day = event.on
    } else if (event.type === 'receipt.confirmed') {
      if (event.side !== 'applicant') office = event.on
      if (event.side !== 'office') applicant = event.on
      if (office !== null && applicant !== null) day = office > applicant ? office : applicant
    } else if (event.type === 'receipt.corrected') day = event.receivedOn
  }
  return day
}
