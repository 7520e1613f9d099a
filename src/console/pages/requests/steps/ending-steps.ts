import { placeIn } from '../../../../domain/statute/index.js'
import { none, openCommissions, openConsultations, recallable } from './open-matters.js'
import { bare, is, type StepTable, text } from './step-definition.js'

/** Other ends of a case, and what is taken back. */
export const ENDING_STEPS = {
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
} as const satisfies Partial<StepTable>
