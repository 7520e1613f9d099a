import { APPLICANTS, DECISION_CODES, SERVICE_WAYS } from '../../../../domain/request/index.js'
import { placeIn, regulation } from '../../../../domain/statute/index.js'
import {
  none,
  openCommissions,
  openConsultations,
  recallable,
  rulingsFor,
  thirdPartiesToInform,
  undelivered,
} from './open-matters.js'
import { bare, is, LONGEST_TEXT, line, optional, type StepDefinition, text } from './step-definition.js'
import type { StaffEventType } from './step-field.js'

/** What is usual where the law says “reasonable”: natural days. */
const REASONABLE_DAYS = 15
/** For a division of the same body. */
const DIVISION_DAYS = 5

const isLodging = is('event.event.type', 'review.lodged')

/** Everything staff can put on record about a case: forms, story and tests read this one table. */
const STEPS: { readonly [Type in StaffEventType]: StepDefinition<Type> } = {
  'receipt.confirmed': {
    action: 'request.handle',
    citation: regulation(31),
    fields: [
      {
        path: 'event.side',
        label: 'side',
        kind: 'choice',
        names: 'sides',
        of: ({ officeConfirmedOn, applicantConfirmedOn }) => {
          if (officeConfirmedOn !== null) return ['applicant']
          return applicantConfirmedOn !== null ? ['office'] : ['office', 'applicant', 'both']
        },
      },
      line('details.how', 'how', 200, { ...optional, help: 'how' }),
    ],
    start: ({ officeConfirmedOn, applicantConfirmedOn, channel }) => {
      if (officeConfirmedOn !== null) return { side: 'applicant' }
      if (applicantConfirmedOn !== null) return { side: 'office' }
      return { side: channel === 'ordinary-mail' ? 'both' : 'office' }
    },
  },
  'receipt.corrected': {
    action: 'request.handle',
    citation: regulation(31),
    fields: [
      { path: 'event.receivedOn', label: 'receivedOn', kind: 'day' },
      { path: 'event.reason', label: 'correctionReason', kind: 'text', longest: 500 },
    ],
    start: ({ receivedOn }) => ({ receivedOn: receivedOn ?? undefined }),
  },
  'applicant.reclassified': {
    action: 'request.handle',
    citation: placeIn('format2021', ''),
    fields: [
      { path: 'event.applicant', label: 'applicant', kind: 'choice', names: 'applicants', of: () => APPLICANTS },
    ],
    start: ({ applicantKind }) => ({ applicant: applicantKind }),
  },
  'correction.requested': {
    writes: true,
    action: 'request.handle',
    citation: regulation(30),
    fields: [
      text('details.unclear', 'unclear', { help: 'unclear' }),
      { path: 'event.dueOn', label: 'correctBy', kind: 'day', help: 'reasonable' },
    ],
    start: (_, { inDays }) => ({ dueOn: inDays(REASONABLE_DAYS) }),
    hindrance: ({ correctionNotices }) => (correctionNotices > 0 ? 'correctionOnce' : null),
  },
  'correction.received': { ...bare(regulation(30)), fields: [text('details.text', 'correctionText', optional)] },
  'reasons.requested': {
    writes: true,
    action: 'request.handle',
    citation: regulation(35),
    fields: [
      text('details.why', 'whyExcessive'),
      { path: 'event.dueOn', label: 'explainBy', kind: 'day', help: 'reasonable' },
    ],
    start: (_, { inDays }) => ({ dueOn: inDays(REASONABLE_DAYS) }),
    hindrance: ({ reasons }) => (reasons === null ? null : 'reasonsOnce'),
  },
  'reasons.given': {
    ...bare(regulation(35)),
    fields: [text('details.text', 'reasonsText', optional)],
    hindrance: ({ reasons }) => (reasons === null ? 'reasonsNotAsked' : null),
  },
  'reply.delayed': {
    writes: true,
    action: 'request.handle',
    citation: regulation(35),
    fields: [{ path: 'event.until', label: 'until', kind: 'day' }, text('details.why', 'whyDelayed')],
    hindrance: ({ reasons }) => (reasons?.givenOn ? null : 'delayWithoutReasons'),
  },
  'consultation.sent': {
    writes: true,
    action: 'request.handle',
    citation: regulation(32),
    fields: [
      {
        path: 'event.party',
        label: 'party',
        kind: 'choice',
        names: 'parties',
        of: () => ['third-party', 'co-maker', 'other-agency'],
        help: 'party',
      },
      line('details.name', 'partyName', 100),
      line('details.address', 'address', 200, optional),
      line('details.telephone', 'telephone', 80, optional),
      text('details.question', 'question', { help: 'question' }),
    ],
    // Also what was recalled keeps its number.
    start: ({ version }) => ({ id: `C${version}`, party: 'third-party' }),
  },
  'consultation.delivered': {
    ...bare(regulation(32)),
    fields: [{ path: 'event.id', label: 'consultation', kind: 'consultation', of: undelivered }],
    start: (request) => ({ id: undelivered(request)[0]?.id }),
    hindrance: (request) => (none(undelivered(request)) ? 'nothingToDeliver' : null),
  },
  'consultation.answered': {
    ...bare(regulation(32)),
    fields: [
      { path: 'event.id', label: 'consultation', kind: 'consultation', of: openConsultations },
      { path: 'event.opinion', label: 'opinion', kind: 'choice', names: 'opinions', of: () => ['agrees', 'objects'] },
      text('details.text', 'opinionText', optional),
    ],
    start: (request) => ({ id: openConsultations(request)[0]?.id }),
    hindrance: (request) => (none(openConsultations(request)) ? 'nothingToAnswer' : null),
  },
  'records.commissioned': {
    action: 'request.handle',
    citation: null,
    fields: [
      line('details.division', 'division', 100),
      line('details.contact', 'divisionContact', 100, optional),
      text('details.what', 'recordsWanted'),
      { path: 'event.dueOn', label: 'recordsBy', kind: 'day' },
    ],
    start: ({ version }, { inDays }) => ({ id: `B${version}`, dueOn: inDays(DIVISION_DAYS) }),
  },
  'records.delivered': {
    ...bare(null),
    fields: [
      { path: 'event.id', label: 'commission', kind: 'commission', of: openCommissions },
      { path: 'event.found', label: 'found', kind: 'yes-no', names: 'found' },
      text('details.text', 'recordsText', optional),
    ],
    start: (request) => ({ id: openCommissions(request)[0]?.id }),
    hindrance: (request) => (none(openCommissions(request)) ? 'nothingCommissioned' : null),
  },
  'extension.approved': {
    action: 'request.approve',
    citation: regulation(33, { paragraph: 2 }),
    fields: [
      { path: 'event.days', label: 'extensionDays', kind: 'number', least: 1, most: 20, unit: 'days' },
      text('details.why', 'whyExtended'),
    ],
    start: () => ({ days: 20 }),
    hindrance: ({ extension, replyBy }) => {
      if (replyBy !== null) return 'fixedByRuling'
      return extension === null ? null : 'extensionOnce'
    },
  },
  'extension.notified': {
    writes: true,
    ...bare(regulation(33, { paragraph: 2 })),
    hindrance: ({ extension }) => {
      if (extension === null) return 'extensionNotApproved'
      return extension.notifiedOn === null ? null : 'extensionTold'
    },
  },
  'fee.notified': {
    writes: true,
    action: 'request.handle',
    citation: placeIn('processingFee', '第六条'),
    form: 'fee',
    fields: [
      { path: 'event.basis', label: 'feeBasis', kind: 'choice', names: 'feeBases', of: () => ['pieces', 'pages'] },
      {
        path: 'details.count',
        label: 'feeCount',
        kind: 'number',
        least: 0,
        most: 1_000_000,
        unit: 'count',
        ...optional,
      },
      { path: 'event.amountYuan', label: 'amountYuan', kind: 'number', least: 1, most: 100_000_000, unit: 'yuan' },
      text('details.howToPay', 'howToPay', { help: 'howToPay' }),
    ],
    start: () => ({ basis: 'pages' }),
    hindrance: ({ fee }) => (fee === null ? null : 'feeOnce'),
  },
  'fee.notice-delivered': {
    ...bare(placeIn('processingFee', '第六条')),
    hindrance: ({ fee }) => (fee?.deliveredOn ? 'feeDelivered' : null),
  },
  'fee.paid': {
    ...bare(placeIn('processingFee', '第六条')),
    fields: [
      { path: 'event.amountYuan', label: 'paidYuan', kind: 'number', least: 1, most: 100_000_000, unit: 'yuan' },
    ],
    start: ({ fee }) => ({ amountYuan: fee === null ? undefined : fee.amountYuan - fee.paidYuan }),
  },
  'search.recorded': {
    ...bare(regulation(36, { item: 4 })),
    fields: [
      line('details.searcher', 'searcher', 60),
      text('details.places', 'places', { help: 'places' }),
      text('details.terms', 'terms'),
      { path: 'event.found', label: 'found', kind: 'yes-no', names: 'found' },
      text('details.result', 'searchResult'),
    ],
  },
  'decision.made': {
    writes: true,
    action: 'request.handle',
    citation: regulation(36),
    form: 'decision',
    fields: [
      { path: 'event.kind', label: 'decision', kind: 'choice', names: 'decisions', of: () => DECISION_CODES },
      { path: 'event.basis', label: 'basis', kind: 'text', longest: 1_000, ...optional, empty: null },
      { path: 'event.reasons', label: 'reasons', kind: 'text', longest: LONGEST_TEXT, ...optional, empty: null },
      text('details.content', 'content', optional),
      text('details.withheld', 'withheld', optional),
      text('details.harm', 'harm', optional),
    ],
    start: () => ({ overrides: [] }),
  },
  'decision.served': {
    ...bare(placeIn('serving', '')),
    fields: [
      { path: 'event.way', label: 'way', kind: 'choice', names: 'ways', of: () => SERVICE_WAYS, help: 'way' },
      line('details.recipient', 'recipient', 60, { ...optional, when: is('event.way', 'direct', 'entrusted', 'post') }),
      line('details.through', 'through', 100, { ...optional, when: is('event.way', 'entrusted') }),
      { path: 'details.postedOn', label: 'postedOn', kind: 'day', ...optional, when: is('event.way', 'post') },
      line('details.mailNumber', 'mailNumber', 40, { ...optional, when: is('event.way', 'post'), help: 'mailNumber' }),
      line('details.place', 'place', 200, { ...optional, when: is('event.way', 'direct', 'entrusted', 'post') }),
    ],
  },
  'third-party.informed': {
    writes: true,
    ...bare(regulation(32)),
    fields: [
      { path: 'event.id', label: 'consultation', kind: 'consultation', of: thirdPartiesToInform },
      text('details.why', 'whyOverridden', optional),
    ],
    start: (request) => ({ id: thirdPartiesToInform(request)[0]?.id }),
    hindrance: (request) => (none(thirdPartiesToInform(request)) ? 'nobodyToInform' : null),
  },
  'decision.revoked': {
    action: 'request.approve',
    citation: regulation(51),
    fields: [
      {
        path: 'event.cause',
        label: 'cause',
        kind: 'choice',
        names: 'causes',
        of: () => ['own-motion', 'supervision', 'reconsideration', 'court'],
      },
      { path: 'event.replyBy', label: 'replyBy', kind: 'day', ...optional, empty: null, help: 'replyBy' },
      text('details.why', 'whyRevoked'),
    ],
    isDanger: true,
  },
  'request.withdrawn': { ...bare(placeIn('format2021', '三、（六）其他处理第3项')), isDanger: true },
  'request.joined': {
    ...bare(placeIn('format2021', '三、（六）其他处理第3项')),
    fields: [{ path: 'event.into', label: 'into', kind: 'request', help: 'into' }],
    isDanger: true,
  },
  'request.split': {
    ...bare(placeIn('processingFee', '第四条')),
    fields: [{ path: 'event.parts', label: 'parts', kind: 'number', least: 2, most: 100, unit: 'parts' }],
    start: () => ({ parts: 2 }),
    isDanger: true,
  },
  'request.reopened': bare(null),
  'request.closed': {
    ...bare(null),
    hindrance: (request) => (none(thirdPartiesToInform(request)) ? null : 'thirdPartyNotInformed'),
  },
  'letter.recalled': {
    ...bare(null),
    fields: [
      { path: 'event.letter', label: 'letter', kind: 'choice', names: 'recallable', of: recallable },
      {
        path: 'event.id',
        label: 'consultation',
        kind: 'consultation',
        of: openConsultations,
        when: is('event.letter', 'consultation'),
        empty: null,
      },
      {
        path: 'event.id',
        label: 'commission',
        kind: 'commission',
        of: openCommissions,
        when: is('event.letter', 'commission'),
        empty: null,
      },
      text('details.why', 'whyRecalled'),
    ],
    start: (request) => ({ letter: recallable(request)[0] }),
    hindrance: (request) => (none(recallable(request)) ? 'nothingToRecall' : null),
    isDanger: true,
  },
  'review.recorded': {
    ...bare(regulation(51)),
    form: 'review',
    start: ({ reviews }) => ({
      id: `R${reviews.length + 1}`,
      event: { type: 'review.lodged', kind: 'reconsideration' },
    }),
    fields: [
      {
        path: 'event.event.kind',
        label: 'reviewKind',
        kind: 'choice',
        names: 'reviewKinds',
        of: () => ['reconsideration', 'litigation'],
        when: isLodging,
      },
      {
        path: 'event.event.afterReconsideration',
        label: 'afterReconsideration',
        kind: 'yes-no',
        names: 'afterReconsideration',
        when: (values) => isLodging(values) && is('event.event.kind', 'litigation')(values),
      },
      {
        path: 'event.event.procedure',
        label: 'procedure',
        kind: 'choice',
        names: 'procedures',
        of: () => ['ordinary', 'summary'],
        when: is('event.event.type', 'review.copy-received'),
      },
      {
        path: 'event.event.ruling',
        label: 'ruling',
        kind: 'choice',
        names: 'rulings',
        of: rulingsFor,
        when: is('event.event.type', 'review.ruled'),
      },
      {
        path: 'event.event.actBy',
        label: 'actBy',
        kind: 'day',
        ...optional,
        empty: null,
        when: is('event.event.type', 'review.ruled'),
      },
      line('details.authority', 'authority', 100, optional),
      line('details.caseNumber', 'caseNumber', 80, optional),
      text('details.text', 'reviewText', optional),
      text('details.lesson', 'lesson', { ...optional, help: 'lesson', when: is('event.event.type', 'review.ruled') }),
    ],
    finish: ({ on, event, ...rest }) => ({
      ...rest,
      on,
      event: finishReview(on, event as Readonly<Record<string, unknown>>),
    }),
  },
}

/** A review keeps its own day, which is that of the entry; a reconsideration comes after none. */
const finishReview = (on: unknown, event: Readonly<Record<string, unknown>>) => ({
  ...event,
  on,
  ...(event.type === 'review.lodged' && { afterReconsideration: event.afterReconsideration ?? false }),
})

/** A definition of which one only knows that it is one. */
export const stepOf = (type: StaffEventType): StepDefinition => STEPS[type] as unknown as StepDefinition

export const STAFF_EVENT_TYPES = Object.keys(STEPS) as readonly StaffEventType[]
