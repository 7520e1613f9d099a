import type { Messages } from '../messages.js'

export const check: Messages['check'] = {
  heading: 'Check an annual report on information disclosure',
  title: 'Check a report',
  notDone: 'Not checked',
  notDoneOf: (count) => `${count} files were not checked`,
  lead: 'Hand in the annual report of any body in China: every figure is read with its place in the original; sums, text against tables, dates and form are checked.',
  choose: 'Choose files, or drop them here',
  start: 'Check',
  accepted:
    'Word (docx, doc), PDF, web pages, Excel, OFD and text; several at once, up to 50 MB each. Scans have no text and cannot be read.',
  handedIn: 'Files handed in',
  about: 'About',
  noGuess: 'Figures are not guessed',
  noGuessText:
    'Blank, “-”, 0 and unreadable are four different things. Figures run together are read only where the sums leave one possibility.',
  sourced: 'Everything has its place',
  sourcedText:
    'Findings are marked at the cell and the words, with their legal ground; without one they are only remarks.',
  yours: 'The files are yours',
  yoursText: (files) =>
    `Results stand at addresses that cannot be guessed, and you can delete them. Only what you publish is listed. A browser may keep up to ${files} files.`,
  errors: 'Errors',
  notices: 'Remarks',
  sound: 'Nothing found',
  script: {
    progress: 'upload progress',
    waiting: 'waiting',
    sending: 'uploading',
    reading: 'reading and checking',
    noAnswer: 'The server gave no result. Please try again.',
    broken: 'The connection broke. Please try again.',
    tally: '{checked} of {all} checked',
    tallyBad: '{bad} with errors',
    tallyFailed: '{failed} not checked',
  },
  problems: {
    tooLarge: {
      title: 'Too large for one go',
      sentence: (most) => `The files may have ${most} MB together. Please hand them in in several goes.`,
    },
    tooBusy: {
      title: 'Too many files under way',
      sentence: 'Too many files are being received. Please try again in a little while.',
    },
    incomplete: 'The form is incomplete. Please choose the files again.',
    noFile: 'No file was chosen.',
    tooMany: (most) => `At most ${most} files at once. Please hand them in in several goes.`,
    ownFull: (file) => `${file}: you have reached the limit of files. Please delete some in “My checks” first.`,
    allFull: (file) => `${file}: this site has no room left. Please tell its administrator.`,
  },
}

export const reportLists: Messages['reportLists'] = {
  lead: 'Published annual reports with what was found in them, newest first. They were handed in by the public; what the body itself published prevails.',
  agency: 'Name of the body',
  year: 'Year',
  result: 'Result',
  anyResult: 'Any',
  withErrors: 'With errors',
  find: 'Find',
  allReports: 'All reports',
  noneFound: 'No report fits.',
  nonePublic: 'No report has been published yet.',
  handOneIn: 'Hand one in',
  noOlder: 'There are no older reports.',
  older: 'Older reports',
  report: 'Report',
  yearShort: 'Year',
  findings: 'Findings',
  handedIn: 'Handed in',
  isPublic: 'Published',
  noYear: 'Year not read',
  mine: 'My checks',
  mineLead:
    'Reports handed in with this browser, newest first. With another browser, or without its cookies, their addresses still work, but they can no longer be deleted.',
  mineNone: 'No report has been handed in yet.',
  checkNow: 'Check one now',
  deleted: 'File and result were deleted.',
}

export const rules: Messages['rules'] = {
  title: 'Rules',
  lead: '“Errors” are only where the law or the form says so, or a report contradicts itself; everything else is a remark. The rules are given in Chinese.',
  ground: 'Ground',
  noGround: 'Practice of auditors, no written ground',
  given: 'Given',
  finding: 'Finding',
  note: 'Note',
  index: 'Kinds of rules',
  groups: {
    form: 'Form',
    dates: 'Dates',
    tables: 'Figures in the tables',
    years: 'Against last year',
    text: 'Text against tables',
    fees: 'Processing fees',
  },
}
