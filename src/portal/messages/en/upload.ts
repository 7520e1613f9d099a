import type { Messages } from '../messages.js'

export const upload: Messages['upload'] = {
  files: 'Files',
  hint: 'Several at once: PDF, OFD, Word, WPS, Excel, text, JPG, PNG, up to 20 MB each.',
  identity: 'Proof of identity',
  identityHint: 'A photograph or scan of an identity document or licence. Kept encrypted, used for this request only.',
  authority: 'Authority of the agent',
  authorityHint: 'Signed or sealed by the applicant, with a proof of identity of the agent.',
  material: 'Other material',
  materialHint:
    'What helps to find the information; for a correction, what proves the record wrong (Regulation, Article 41).',
  tooMany: (most) => `at most ${most} files at once`,
  tooLarge: 'larger than 20 MB; please compress or divide it',
  otherKind: 'not a kind that is taken; PDF, OFD, Word, WPS, Excel, text, JPG and PNG are',
  empty: 'an empty file; please choose again',
  refused: (name, why) => `${name}: ${why}`,
  later: (names) => `The request was submitted, but some files were not taken and can be sent again: ${names}`,
  add: {
    heading: 'Send material',
    what: 'Kind of material',
    button: 'Send',
    none: 'no file was chosen',
    done: (count) => (count === 1 ? 'One file was received.' : `${count} files were received.`),
  },
}
