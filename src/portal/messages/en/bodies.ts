import type { Messages } from '../messages.js'

export const bodies: Messages['bodies'] = {
  title: 'Public bodies',
  lead: (day, count) =>
    `${count === 1 ? 'One public body' : `${count} public bodies`} as of ${day}. The page of each tells its former names, mergers and splits.`,
  none: 'No body has been registered yet.',
  ended: 'Merged, split or abolished bodies',
  endedOn: (day) => `ended on ${day}`,
  notYet: (day) => `from ${day}`,
  kinds: {
    government: 'Governments',
    department: 'Departments',
    township: 'Townships and subdistricts',
    'authorised-organisation': 'Authorised organisations',
    'public-utility': 'Public utilities',
  },
  kind: 'Kind',
  parent: 'Superior body',
  creditCode: 'Unified social credit code',
  regionCode: 'Region code',
  siteIdCode: 'Site code',
  below: 'Bodies below it',
  names: 'Names',
  name: 'Name',
  since: 'From',
  until: 'Until',
  now: 'now',
  history: 'History',
  cameFrom: 'Merged or split from',
  wentTo: 'Succeeded by',
  noSuccessor: 'Abolished without a successor.',
  office: 'Disclosure office',
  officeNote:
    'What Article 12 of the Regulation asks a guide to say. For what is not given, please ask the superior body.',
  notGiven: 'not given',
  officeFields: {
    officeName: 'Name',
    address: 'Address',
    hours: 'Hours',
    telephone: 'Telephone',
    fax: 'Fax',
    web: 'Internet',
  },
  reports: 'Published annual reports',
  noReports: 'No annual report of this body has been published here yet.',
  year: 'Year',
  received: 'New requests',
  findings: 'Findings',
  report: 'Report',
  unread: 'not read',
  chart: 'New requests for information by year',
  charted: (year, count) => `${year}: ${count}`,
  chartUnread: (year) => `${year}: not read`,
  asPublished: 'Read from the published reports; a year leads to its tables and findings.',
}

export const guide: Messages['guide'] = {
  lead: 'What this site publishes, how it is arranged, how to get it, and who is responsible in each body.',
  what: 'What is public',
  whatText:
    'What bodies publish on their own stands in the columns of this site; anybody may ask in writing for what is not there.',
  how: 'How to find it',
  howItems: {
    search: 'Search by the name of a body or by year',
    bodies: 'Open the page of a body from the list',
    reports: 'Find annual reports by body and year',
    feed: 'Follow newly published reports by feed',
  },
  who: 'Whom to ask',
  whoText: 'The disclosure office of each body:',
  remedies: 'Remedies',
  remediesText:
    'Who holds that a body does not disclose as the law requires may complain to the body above it or to the department in charge of disclosure, apply for administrative reconsideration, or go to court (Regulation, Article 51).',
}

export const systems: Messages['systems'] = {
  lead: 'The law and national rules that disclosure follows. Rules of the bodies themselves are listed once published.',
  instrument: 'Title',
  number: 'Number',
  since: 'In force or issued',
  own: 'Local rules',
  ownNone: 'None published yet.',
}

export const disclosure: Messages['disclosure'] = {
  lead: 'What Articles 19 and 20 of the Regulation require bodies to publish, by matter.',
  none: 'The document library is not open yet, so there are no documents under these matters. Please ask the body that made or keeps what you need.',
  matters: [
    'Administrative regulations, rules and normative documents',
    'Functions, structure, address, hours, contacts and heads of bodies',
    'Plans for economic and social development, special and regional plans, and related policies',
    'Statistics on economic and social development',
    'Grounds, conditions, procedures and results of licences and other services',
    'Grounds, conditions and procedures of penalties and coercive measures, and penalty decisions of some social impact',
    'Budgets and final accounts',
    'Administrative fees with their grounds and rates',
    'Government procurement: catalogues, standards and how it was carried out',
    'Approval and progress of major construction projects',
    'Policies on poverty relief, education, medical care, social security and employment, and how they are carried out',
    'Emergency plans, warnings and responses to public emergencies',
    'Supervision of environment, public health, work safety, food, medicine and product quality',
    'Civil service recruitment: posts, numbers, conditions and results',
    'Other information that laws and national rules require to be published',
  ],
  now: 'Available now',
  nowBodies: 'Functions, structure and contacts: the list of public bodies',
  nowReports: 'Annual reports',
}

export const apply: Messages['apply'] = {
  lead: 'What you do not find here you may ask for from the body that made or keeps it. Answers are free of charge unless the number or frequency of requests is clearly excessive (Regulation, Article 42).',
  ways: 'What you can do',
  ask: { name: 'Make a request', text: 'Choose a body and fill in one page; no account is needed.' },
  follow: {
    name: 'Follow a request',
    text: 'With number and query code: progress, letters, clarification, withdrawal.',
  },
  answered: { name: 'See earlier answers', text: 'Requests and answers that bodies published, without personal data.' },
  other: 'You may also write by post or fax, or come in person.',
  write: 'What to write',
  writeItems: [
    'your name, proof of identity and how to reach you;',
    'the title or number of the information, or a description by which it can be found;',
    'the form in which you would like to have it.',
  ],
  writeNote: 'Who finds it hard to write may ask in person; the body fills in the form (Regulation, Article 29).',
  when: 'When it is answered',
  whenText:
    'At once where possible, otherwise within 20 working days of receipt, which can be extended once by at most 20 working days; you are told (Regulation, Article 33).',
  where: 'Where to send it',
  whereText: 'To the body that made the information; what was obtained from others, to the body that keeps it.',
  body: 'Body',
  address: 'Address',
  telephone: 'Telephone',
  fax: 'Fax',
  web: 'Internet',
}

export const audit: Messages['audit'] = {
  title: 'Audit trail',
  lead: 'Every change in this system is put on record, and each record carries the digest of the one before it: whoever edits, deletes or inserts one breaks the chain. Here stand the digests that each chain had reached; once somebody has kept them, earlier records cannot be rewritten unnoticed.',
  none: 'No digest has been published yet.',
  chain: 'Chain',
  installation: 'System',
  portal: 'Public site',
  count: 'Records',
  digest: 'Digest (SM3 or SHA-256)',
  at: 'Published',
  newest: 'Latest digest of each chain',
  download: 'These digests (JSONL)',
  verify: 'How to check',
  verifyItems: {
    keep: 'Download the digests and keep them yourself.',
    ask: 'Ask the publisher for an export of the audit trail.',
    run: 'Run this command to hold the export to the digests you kept. It is one file and needs nothing of this system installed.',
  },
  result: 'If everything agrees, no record up to that moment was edited, deleted or inserted.',
}
