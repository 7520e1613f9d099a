import type { WorkCalendar } from '../calendar/index.js'
import { toChineseDate } from '../calendar/index.js'
import { findRemedy, type RemedySubject, toRemedyText } from '../remedy/index.js'
import { consultationStanding, decisionKind, type RequestSettings } from '../request/index.js'
import { applicantValues } from './applicant-values.js'
import type { LetterFacts } from './compose-letter.js'
import type { ConditionId } from './condition.js'
import { eventValues, nameOfParty } from './event-values.js'
import type { LetterCase, LetterOccasion } from './letter-case.js'
import { isDecisionLetter, LETTER_FORMS } from './letter-form.js'
import { CHANNEL_WORDS, DELIVERY_WORDS, FORM_WORDS, MATTER_WORDS } from './letter-words.js'
import { PLACEHOLDERS, type PlaceholderId } from './placeholder.js'

export interface LetterRules {
  readonly settings: RequestSettings
  readonly calendar: WorkCalendar
}

type Values = Partial<Record<PlaceholderId, string>>

/** Everything a letter can say of its case. A stranger's letter does not say who the applicant is. */
export function letterFacts(occasion: LetterOccasion, from: LetterCase, rules: LetterRules): LetterFacts {
  const { code, event, on } = occasion
  const { to } = LETTER_FORMS[code]
  const isStrangers = to !== 'applicant' && to !== 'office'
  const values: Values = {
    ...commonValues(from),
    ...applicantValues(from, isStrangers),
    ...eventValues(occasion, from, rules.settings),
  }
  return {
    conditions: conditionsOf(occasion, from, values, rules),
    values,
    addressee: to === 'applicant' ? (values.applicant ?? null) : to === 'office' ? null : nameOfParty(event, from),
    number: occasion.number,
    remedy: remedyText(occasion, from, rules),
    annexes: annexesOf(occasion),
    signatory: from.body.name,
    on,
  }
}

/** What goes with a letter: the form for the answer, or what is given out. */
const annexesOf = ({ code, released = [] }: LetterOccasion): readonly string[] =>
  code === 'P06' ? ['政府信息公开申请征求意见确认函'] : isDecisionLetter(code) ? released : []

const commonValues = ({ no, body, request, dueOn, wanted }: LetterCase): Values => ({
  body: body.name,
  office: body.office.officeName ?? body.name,
  ...given('officeContact', contactOf(body.office)),
  requestNo: no,
  matter: MATTER_WORDS[request.matter],
  // A part was sent when the whole was.
  submittedOn: toChineseDate(request.origin?.receivedOn ?? request.submittedOn),
  ...given('wholeNo', request.origin?.from),
  channel: CHANNEL_WORDS[request.channel],
  ...given('receivedOn', request.receivedOn && toChineseDate(request.receivedOn)),
  ...given('dueOn', dueOn && toChineseDate(dueOn)),
  ...given('documentNumber', wanted?.documentNumber),
  form: wanted === null ? '未登记' : FORM_WORDS[wanted.form],
  delivery: wanted === null ? '未登记' : DELIVERY_WORDS[wanted.delivery],
  ...given('correctionAskedOn', request.correction && toChineseDate(request.correction.sentOn)),
  ...given('correctedOn', request.correction?.receivedOn && toChineseDate(request.correction.receivedOn)),
  ...given('extensionDays', request.extension && String(request.extension.days)),
  ...given('extensionToldOn', request.extension?.notifiedOn && toChineseDate(request.extension.notifiedOn)),
})

const given = (id: PlaceholderId, value: string | null | undefined): Values =>
  value === null || value === undefined || value.trim() === '' ? {} : { [id]: value }

function contactOf({ address, telephone, web }: LetterCase['body']['office']): string | null {
  const parts = [
    ...(address === null ? [] : [`地址${address}`]),
    ...(telephone === null ? [] : [`电话${telephone}`]),
    // A county's small offices have an address for mail where others have a site.
    ...(web === null ? [] : [web.includes('@') ? `电子邮箱${web}` : `网址${web}`]),
  ]
  return parts.length === 0 ? null : parts.join('，')
}

function conditionsOf(
  { event, on }: LetterOccasion,
  { request, applicant, wanted }: LetterCase,
  values: Values,
  rules: LetterRules,
): ReadonlySet<ConditionId> {
  // What a case has a value for, it has.
  const has = new Set<ConditionId>()
  for (const [id, value] of Object.entries(values)) {
    const condition = PLACEHOLDERS[id as PlaceholderId].given
    if (condition !== null && value !== '') has.add(condition)
  }
  const set = (condition: ConditionId, holds: boolean) => (holds ? has.add(condition) : has.delete(condition))
  const asked = (party: string) => request.consultations.filter((each) => each.party === party)
  const thirdParties = asked('third-party')
  set('organisation', applicant !== null && applicant.kind !== 'naturalPerson')
  set('corrected', request.correction !== null && request.correction.receivedOn !== null)
  set('extended', request.extension !== null && request.extension.notifiedOn !== null)
  set('thirdPartyAsked', thirdParties.length > 0)
  set(
    'thirdPartyObjected',
    thirdParties.some(({ opinion }) => opinion === 'objects'),
  )
  const context = { ...rules, today: on }
  set(
    'thirdPartySilent',
    thirdParties.some((each) => consultationStanding(each, context) === 'silent'),
  )
  set('overridden', event?.type === 'decision.made' && event.overrides.length > 0)
  set('coMakerAsked', asked('co-maker').length > 0)
  set('agencyAsked', asked('other-agency').length > 0)
  const party = event?.type === 'consultation.sent' ? event.party : null
  set('asksThirdParty', party === 'third-party')
  set('asksCoMaker', party === 'co-maker')
  set('asksAgency', party === 'other-agency')
  set('reasonsGiven', request.reasons !== null && request.reasons.givenOn !== null)
  set('byPieces', event?.type === 'fee.notified' && event.basis === 'pieces')
  set('byPages', event?.type === 'fee.notified' && event.basis === 'pages')
  set('paper', wanted?.form === 'paper')
  set('electronic', wanted?.form === 'electronic')
  set('inspection', wanted?.form === 'inspection')
  return has
}

/** The way to complain, by the kind of decision; with a way to do so online where the letter itself goes online. */
function remedyText({ code, on }: LetterOccasion, { body, wanted }: LetterCase, rules: LetterRules): string | null {
  const { settings, calendar } = rules
  const subject: RemedySubject | null = isDecisionLetter(code)
    ? decisionKind(code, settings).remedy
    : LETTER_FORMS[code].remedy
  if (subject === null) return null
  const { respondent } = body
  const remedy = findRemedy(
    { subject, actedOn: on, knownOn: on, respondent, isTownship: respondent.isTownship },
    calendar,
    settings.remedy,
  )
  // Only the applicant chose how to be served.
  const isOnline =
    LETTER_FORMS[code].to === 'applicant' && (wanted?.delivery === 'email' || wanted?.delivery === 'online')
  const names = remedy.reconsideration?.names.join('或者') ?? ''
  const text = toRemedyText(remedy, isOnline ? (body.onlineChannel ?? `${names}公布的互联网渠道`) : null)
  return text === '' ? null : text
}
