import { DECISION_CODES, SERVICE_WAYS } from '../../../../domain/request/index.js'
import { placeIn, regulation } from '../../../../domain/statute/index.js'
import { none, thirdPartiesToInform } from './open-matters.js'
import { bare, is, LONGEST_TEXT, line, optional, type StepTable, text } from './step-definition.js'

/** The decision, who is told of it, and the end of the case. */
export const RESULT_STEPS = {
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
      line('details.through', 'through', 100, { when: is('event.way', 'entrusted') }),
      line('details.mailNumber', 'mailNumber', 40, { when: is('event.way', 'post'), help: 'mailNumber' }),
      // 国办公开办函〔2016〕235号: by post it is served when it is posted, so one day is asked for, and stands for both.
      { path: 'details.postedOn', label: 'postedOn', kind: 'day', when: is('event.way', 'post'), follows: 'event.on' },
      // Who took it proves service by hand; of a letter in the post, its number does.
      line('details.recipient', 'recipient', 60, { when: is('event.way', 'direct', 'entrusted') }),
      line('details.recipient', 'recipient', 60, { ...optional, when: is('event.way', 'post') }),
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
  'request.closed': {
    ...bare(null),
    hindrance: (request) => (none(thirdPartiesToInform(request)) ? null : 'thirdPartyNotInformed'),
  },
} as const satisfies Partial<StepTable>
