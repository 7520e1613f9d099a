import type { Messages } from '../messages.js'

export const faults: Messages['faults'] = {
  known: [
    'please fill in',
    'not in the right form',
    'please choose from the list',
    'contains characters that cannot be used',
    'contains characters that cannot be seen; please remove them and fill in again',
    'this is no valid identity card number; please check it for slips',
    'this is no telephone number, such as 13800138000 or 0390-5550120',
    'this is no e-mail address, such as name@example.cn',
    'a postcode has six digits',
    'please give a proof of identity',
    'please choose a document of a person',
    'please choose a document of an organisation',
    'please give a telephone number or an e-mail address',
    'please give a postal address if it is to be posted',
    'please give an e-mail address if it is to be sent by e-mail',
  ],
  most: (count) => `at most ${count} characters`,
}
