import type { Messages } from '../zh/index.js'

export const requestDecision: Messages['requestDecision'] = {
  choose: 'Kind of reply',
  byQuestions: 'Question by question',
  byRows: 'By rows of the report',
  questions: {
    complete: {
      title: '1. Is it complete?',
      text: 'Is it clear what is asked for, is everything there? Ask for a correction first; where that did not help:',
    },
    proper: {
      title: '2. Is it such a request?',
      text: 'Is it a request for information, to be handled as one? If not:',
    },
    held: { title: '3. Is it there?', text: 'Does this body hold it? If not:' },
    given: {
      title: '4. May it be given?',
      text: 'Does an exemption apply, can parts be kept apart? If not all may be given:',
    },
    fitting: { title: '5. In the right way', text: 'By the right letter, in the right form:' },
  },
  blocks: {
    granted: '(1) Granted',
    partiallyGranted: '(2) Granted in part',
    refused: '(3) Refused',
    unavailable: '(4) Not available',
    notProcessed: '(5) Not processed',
    other: '(6) Otherwise',
    none: 'Not counted',
  },
  bars: {
    open: 'only while it is worked on',
    undecided: 'decided already',
    corrected: 'only after a correction arrived',
    'correction-overdue': 'only when the time to correct is over',
    'fee-overdue': 'only when the time to pay is over',
    'reasons-judged': 'only after reasons were asked for',
    searched: 'only after a search',
    'other-matter': 'not for this kind of request',
  },
  follows: 'What follows',
  row: 'Table three',
  notCounted: 'not counted',
  basis: 'Basis',
  remedy: 'Remedy',
  remedies: {
    refusal: 'reconsideration first, then a court',
    'partial-refusal': 'for what is withheld: reconsideration first, then a court',
    disputed: 'reconsideration or a court; whether courts admit it differs',
    'other-decision': 'reconsideration or a court, as one likes',
    silence: 'reconsideration first',
    procedural: 'none of its own',
  },
  needsSearch: 'No search is on record. “Does not exist” wants who searched, where and how.',
  awaited: (names) => `Not heard yet: ${names}. While their time runs, disclosure cannot be decided (Art. 32, 34).`,
  objecting: (names) => `Objecting: ${names}.`,
  overrideHelp:
    'Where withholding would gravely harm the public interest: choose them, give reasons, and tell them in writing (Art. 32).',
  hints: {
    S01: { content: 'The address, column or reading room, so that the applicant can find it.' },
    S03: {
      basis: 'The article for what is withheld, such as Art. 15.',
      reasons: 'What can be given is given, with reasons for what is not (Art. 37).',
      withheld:
        'One by one, such as “the telephone on page 3”; not the content itself. The masked file is added under “Files”.',
    },
    S04: {
      basis: 'On what the classification rests.',
      reasons: 'Who classified it, its grade and its term; nothing of what is secret (Art. 14).',
    },
    S05: {
      basis: 'The law or administrative regulation that forbids it, with its article; lesser rules do not suffice.',
      reasons: 'How the information falls under that article (Art. 14).',
    },
    S06: {
      reasons: 'Whether national, public or economic security or social stability would be endangered (Art. 14).',
      harm: 'How disclosure would endanger it, concretely.',
    },
    S07: {
      reasons:
        'Trade secret or privacy, what the third party said, and why the public interest is not gravely touched (Art. 15, 32).',
      harm: 'What disclosure would do to the rights of the third party.',
    },
    S08: { reasons: 'Personnel, logistics or internal procedure (Art. 16 para. 1), unless a rule demands disclosure.' },
    S09: {
      reasons:
        'Minutes, drafts, letters between offices or reports for instruction (Art. 16 para. 2), unless a rule demands disclosure.',
    },
    S10: { reasons: 'Which enforcement file (Art. 16 para. 2), unless a rule demands disclosure.' },
    S11: {
      basis: 'The law or administrative regulation on how this is obtained (Art. 36 item 7).',
      content: 'Where to ask, and with which papers.',
    },
    S13: { content: 'Name and contact of the body in charge, if known (Art. 36 item 5).' },
    S14: { reasons: 'What would have to be processed or analysed; adding up and masking is not that (Art. 38).' },
    S17: { content: 'Day and number of the earlier reply.' },
    S19: { reasons: 'How many, how often, and why the reasons given do not hold (Art. 35).' },
  },
  releaseFiles:
    'Upload files for the applicant under “Files” and let them pass the gate first; the decision takes them on record.',
  preview: 'Preview the letter',
  previewAgain: 'Preview again',
  previewHint: 'A preview saves nothing and takes no number.',
  previewOf: (title) => `Preview: ${title}`,
  stale: 'Something was changed since this preview.',
  nothing: 'No letter comes of this step.',
  decide: 'Decide',
  chooseFirst: 'Choose a kind of reply',
}
