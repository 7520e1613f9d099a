import type { RequestEvent } from '../../src/domain/request/index.js'

/** What the model says of a reply: a day, or how its clock stands. */
export interface StopwatchReading {
  readonly status: string
  readonly day?: string
  readonly left?: number
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

interface Letter {
  readonly party: string
  readonly sent: string
  delivered?: string
  answered?: string
}

/**
 * When a reply is due, told in another way than the program does: one reading of the events into plain facts,
 * then a stopwatch that runs through the days one by one.
 */
export function stopwatch(
  events: readonly RequestEvent[],
  today: string,
  works: (day: string) => boolean | null,
): StopwatchReading {
  const letters = new Map<string, Letter>()
  let confirmations: Record<string, string> = {}
  let receipt: string | null = null
  let start: string | null = null
  let fromReceipt = true
  let isOut = false
  let waiting: 'correction' | 'fee' | null = null
  let fee: { owed: number; paid: number } | null = null
  let longer = 0
  let approved = 0
  let until: string | null = null
  let over: string[] = []

  const anew = (day: string): void => {
    start = day
    fromReceipt = false
    longer = approved = 0
    until = null
    waiting = null
  }
  for (const event of events) {
    if (event.type === 'request.submitted') {
      if (event.origin) [receipt, start] = [event.origin.receivedOn, event.origin.clockStartOn]
      else if (!['ordinary-mail', 'web', 'fax'].includes(event.channel)) receipt = start = event.on
    } else if (event.type === 'receipt.confirmed') {
      confirmations = { ...confirmations }
      if (event.side !== 'applicant') confirmations.office = event.on
      if (event.side !== 'office') confirmations.applicant = event.on
      const { office, applicant } = confirmations
      if (office && applicant) receipt = start = [office, applicant].sort()[1] ?? null
    } else if (event.type === 'receipt.corrected') {
      receipt = event.receivedOn
      if (fromReceipt) start = event.receivedOn
    } else if (event.type === 'correction.requested') waiting = 'correction'
    else if (event.type === 'correction.received') anew(event.on)
    else if (event.type === 'fee.notified') [waiting, fee] = ['fee', { owed: event.amountYuan, paid: 0 }]
    else if (event.type === 'fee.paid' && fee) {
      fee.paid += event.amountYuan
      if (fee.paid >= fee.owed) anew(event.on)
    } else if (event.type === 'decision.made') isOut = false
    else if (event.type === 'decision.served') isOut = true
    else if (event.type === 'decision.revoked') {
      // A letter that left nobody's desk changes nothing.
      if (!isOut && event.cause === 'own-motion') continue
      anew(event.on)
      until = event.replyBy
    } else if (event.type === 'reply.delayed') until = event.until
    else if (event.type === 'extension.approved') approved = event.days
    else if (event.type === 'extension.notified') longer = approved
    else if (event.type === 'consultation.sent') letters.set(event.id, { party: event.party, sent: event.on })
    else if (event.type === 'consultation.delivered') letters.set(event.id, { ...got(event.id), delivered: event.on })
    else if (event.type === 'consultation.answered') letters.set(event.id, { ...got(event.id), answered: event.on })
    else if (event.type === 'letter.recalled') {
      if (event.letter === 'consultation') letters.delete(event.id ?? '')
      else if (event.letter === 'extension') longer = approved = 0
      else if (event.letter === 'delay') until = null
      else if (event.letter === 'correction' || event.letter === 'fee') waiting = null
    } else if (event.type === 'request.withdrawn' || event.type === 'request.joined' || event.type === 'request.split')
      over = [event.type]
    else if (event.type === 'request.reopened') over = []
  }

  function got(id: string): Letter {
    const letter = letters.get(id)
    if (letter === undefined) throw new Error(`no letter ${id}`)
    return letter
  }

  if (over.length > 0) return { status: 'over' }
  if (receipt === null || start === null) return { status: 'not-started' }
  if (waiting !== null) return { status: 'stopped' }
  if (until !== null) return { status: 'derived', day: until }

  const lapse = (letter: Letter): string | null => {
    if (letter.delivered === undefined || letter.party === 'other-agency') return null
    return run(letter.delivered, 15, () => 'run').day ?? null
  }
  const stops = [...letters.values()].map((letter) => ({ ...letter, lapse: lapse(letter) }))
  return run(start, 20 + longer, (day) => {
    let standing: 'run' | 'skip' | 'stand' = 'run'
    for (const { sent, answered, lapse: last } of stops) {
      if (day <= sent) continue
      const end = [answered, last ?? undefined].filter((each) => each !== undefined).sort()[0]
      if (answered === undefined && (last === null || last >= today)) return 'stand'
      if (end !== undefined && day <= end) standing = 'skip'
    }
    return standing
  })

  /** Lets days pass until none are left. */
  function run(from: string, count: number, at: (day: string) => 'run' | 'skip' | 'stand'): StopwatchReading {
    let left = count
    let day = from
    let isGuess = false
    while (left > 0) {
      day = dayAfter(day)
      const standing = at(day)
      if (standing === 'stand') return { status: 'paused', left }
      if (standing === 'skip') continue
      const working = works(day)
      if (working === null) isGuess = true
      if (working ?? !/-(01-01|05-0[12]|10-0[123])$/.test(day)) left -= 1
    }
    return isGuess ? { status: 'calendar-not-published' } : { status: 'derived', day }
  }
}
