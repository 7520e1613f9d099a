import type { Messages } from '../zh/index.js'

export const requestNotes: Messages['requestNotes'] = {
  title: 'Notes',
  none: 'No notes yet.',
  write: 'Write a note',
  help: 'Between people of the office: it changes nothing and stands in no letter.',
  add: 'Add',
  added: 'Added',
  by: (who, when) => `${who} · ${when}`,
  erased: 'removed by retention',
  alike: 'Same or similar requests',
  alikeText:
    'What the same applicant asked before, and what was asked in like words. What was answered to the same applicant need not be processed again; what was sent twice can be joined.',
  sameApplicant: 'same applicant',
  likeness: (percent) => `${percent}% alike`,
  noAlike: 'Nothing the same or similar was found.',
}
