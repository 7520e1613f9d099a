import { placeIn, regulation } from '../../../../domain/statute/index.js'
import { bare, optional, type StepTable, text } from './step-definition.js'

/** What moves the day of the reply: extension, delay, fees. */
export const TIME_STEPS = {
  'reply.delayed': {
    writes: true,
    action: 'request.handle',
    citation: regulation(35),
    fields: [{ path: 'event.until', label: 'until', kind: 'day' }, text('details.why', 'whyDelayed')],
    hindrance: ({ reasons }) => (reasons?.givenOn ? null : 'delayWithoutReasons'),
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
} as const satisfies Partial<StepTable>
