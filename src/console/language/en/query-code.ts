import type { Messages } from '../zh/index.js'

export const queryCode: Messages['queryCode'] = {
  renew: 'New query code',
  renewNow: 'Issue it',
  text: 'Once the applicant (or their agent) is at the counter and is known to be who they say. The old code ends at once.',
  reason: 'Why',
  reasons: { lost: 'It was lost', exposed: 'Somebody else may know it' },
  check: 'How you made sure who asks',
  checkHelp:
    'Such as: saw the identity card, which is that of the applicant on record. Kept as a note; without its number.',
  renewed: 'The new query code',
  once: 'It is shown this once. Print it for the applicant, or have them write it down.',
  handedOver: 'Handed over',
  sheet: 'Query code, issued anew',
  sheetText:
    'Number and query code open your request on the site of this body, with its letters. The old code has ended. Keep this safe.',
}
