import type { Messages } from '../zh/index.js'

export const requestCounts: Messages['requestCounts'] = {
  title: 'Counts of requests',
  text: (through) => `Until ${through}, counted from the cases as tables three and four of the annual report want it.`,
  year: 'Year',
  month: 'Until',
  now: 'now',
  monthOf: (month) => `the end of month ${month}`,
  table: 'Requests received and handled (table three)',
  reviews: 'Reconsiderations and lawsuits (table four)',
  row: 'Row',
  block: 'Kind',
  glance: 'The year so far',
  glances: { isNew: 'New this year', broughtForward: 'Brought forward', settled: 'Settled', open: 'Not settled' },
  months: 'By month',
  monthName: (month) => `${month}`,
  received: 'received',
  ended: 'ended',
  pending: 'open at the end',
  chart: (received, ended) =>
    `Requests received and ended by month: ${received} and ${ended} in the year so far; the table below has the figures.`,
  how: 'How it is counted',
  notes: {
    once: 'Each request counts once in a year: received in row one or brought forward in row two, ended in a row of three or carried forward in four. One and two make three and four, in every column.',
    decision: 'It ends on the day of the decision, served or not.',
    service: 'It ends on the day of service; what is decided and not served is carried forward.',
    'not-counted': 'What ended in an earlier year and was opened again is not counted again.',
    'as-new': 'What ended in an earlier year and was opened again counts as newly received.',
    excluded:
      'Not counted: what is still to be confirmed, and corrections of a record on oneself (Art. 41). What was split counts by its parts.',
  },
  cases: 'Show the requests',
  none: 'There are no requests this year yet.',
}
