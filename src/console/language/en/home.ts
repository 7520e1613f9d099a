import type { Messages } from '../zh/index.js'

export const home: Messages['home'] = {
  greeting: (name) => `Hello, ${name}`,
  waiting: 'Waiting for you',
  nothing: 'Nothing waits for you',
  nothingText: 'New items will appear here.',
  go: 'Open',
  matter: 'Item',
  due: 'Due',
  noDue: 'No date',
  next: 'To take up first',
  allCases: 'All requests',
  noCases: 'No request waits for a reply.',
  bodies: 'Requests by body',
  bodiesCut: (most) => `Of each kind the first ${most} are counted; see the requests of a body for all of them.`,
  chart: 'Findings by year',
  chartText: 'Errors and notices in the reports that you may see, by the year of the report.',
  chartEmpty: 'No report has been checked yet.',
  year: 'Year',
  reports: 'Reports',
  errors: 'Errors',
  notices: 'Notices',
}
