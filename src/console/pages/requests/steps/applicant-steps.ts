import { APPLICANTS } from '../../../../domain/request/index.js'
import { placeIn, regulation } from '../../../../domain/statute/index.js'
import { bare, line, optional, type StepTable, text } from './step-definition.js'

/** What is usual where the law says “reasonable”: natural days. */
const REASONABLE_DAYS = 15

/** Receipt, and what is asked of the applicant. */
export const APPLICANT_STEPS = {
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
} as const satisfies Partial<StepTable>
