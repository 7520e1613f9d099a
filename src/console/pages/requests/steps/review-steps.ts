import { regulation } from '../../../../domain/statute/index.js'
import { rulingsFor } from './open-matters.js'
import { bare, is, line, optional, type StepTable, text } from './step-definition.js'

const isLodging = is('event.event.type', 'review.lodged')

/** Reconsideration and lawsuits. */
export const REVIEW_STEPS = {
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
} as const satisfies Partial<StepTable>

/** A review keeps its own day, which is that of the entry; a reconsideration comes after none. */
const finishReview = (on: unknown, event: Readonly<Record<string, unknown>>) => ({
  ...event,
  on,
  ...(event.type === 'review.lodged' && { afterReconsideration: event.afterReconsideration ?? false }),
})
