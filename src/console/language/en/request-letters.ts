import type { Messages } from '../zh/index.js'

export const requestLetters: Messages['requestLetters'] = {
  title: 'Letters',
  none: 'No letters yet.',
  letterNo: 'Number',
  name: 'Letter',
  to: 'To',
  on: 'Day',
  recipients: {
    applicant: 'the applicant',
    'third-party': 'a third party',
    'co-maker': 'a co-maker',
    'other-agency': 'another body',
    office: 'the files of the body',
  },
  states: { standing: 'Stands', recalled: 'Recalled', revoked: 'Decision revoked', erased: 'Erased by retention' },
  read: 'Read',
  readNamed: (name) => `Read ${name}`,
  download: (name, format) => `Download ${name} (${format})`,
  forms: 'Forms to print',
  noNumber: 'no number',
  numberLater: 'gets its number when it is made',
  annexes: 'Annexes',
  sealPlace: '(seal)',
  preview: 'Preview the letters',
}
