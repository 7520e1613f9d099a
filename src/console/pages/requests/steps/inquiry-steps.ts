import { regulation } from '../../../../domain/statute/index.js'
import { none, openCommissions, openConsultations, undelivered } from './open-matters.js'
import { bare, line, optional, type StepTable, text } from './step-definition.js'

/** For a division of the same body. */
const DIVISION_DAYS = 5

/** What is asked of third parties, other bodies and divisions, and what was searched. */
export const INQUIRY_STEPS = {
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
} as const satisfies Partial<StepTable>
