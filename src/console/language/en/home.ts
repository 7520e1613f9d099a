import type { Messages } from '../zh/index.js'

export const home: Messages['home'] = {
  greeting: (name) => `Hello, ${name}`,
  waiting: 'Waiting for you',
  waitingCount: (count) => `${count} ${count === 1 ? 'item' : 'items'}`,
  nothing: 'Nothing waits for you',
  nothingText: 'New items will appear here.',
  go: 'Open',
  matter: 'Item',
  due: 'Due',
  noDue: 'No date',
  fewRecoveryCodes: (count) =>
    count === 0 ? 'No recovery codes left: make new ones' : `Only ${count} recovery codes left: consider new ones`,
  chart: 'Findings by year',
  chartText: 'Errors and notices in the reports that you may see, by the year of the report.',
  chartEmpty: 'No report has been checked yet.',
  asTable: 'Show as table',
  asChart: 'Show as chart',
  year: 'Year',
  reports: 'Reports',
  errors: 'Errors',
  notices: 'Notices',
}
