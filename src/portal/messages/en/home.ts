import type { Messages } from '../messages.js'

export const home: Messages['home'] = {
  heading: 'Find a body, ask it, read its reports',
  placeholder: 'Body or year, in Chinese',
  notFound: 'Not found?',
  ask: 'Make a request',
  follow: 'Follow a request',
  answered: 'Read answers already given',
  doors: 'Columns of information disclosure',
  newest: 'Latest annual reports',
  all: 'All',
  none: 'No annual report has been published yet.',
  years: 'By year',
  bodies: 'Public bodies',
  noBodies: 'No body has been registered yet.',
  allBodies: (count) => `All ${count} bodies`,
  checkHeading: 'Check an annual report',
  checkText:
    'Hand in the annual report of any body: tables and text are checked against each other, cell by cell, with the legal ground of every finding.',
  checkButton: 'Start',
  description: 'Guide, rules, proactive disclosure, annual reports and requests for government information',
}

export const columns: Messages['columns'] = {
  guide: { name: 'Disclosure guide', short: 'What is public, how to find it, whom to ask' },
  systems: { name: 'Laws and rules', short: 'The Regulation and national rules' },
  disclosure: { name: 'Proactive disclosure', short: 'The matters of Article 20' },
  reports: { name: 'Annual reports', short: 'Every figure can be checked' },
  apply: { name: 'Make a request', short: 'Not found? How to ask a body for it' },
}

export const search: Messages['search'] = {
  title: 'Search',
  titleFor: (words) => `Search for “${words}”`,
  label: 'Name of a body (present or former) or year of a report',
  nothingAsked: 'Please enter a name or part of it in Chinese, or a year such as 2025.',
  tooMany: (shown) => `Only the first ${shown} are shown. Please enter more of the name.`,
  bodies: (count) => `Public bodies (${count})`,
  reports: (count) => `Annual reports (${count})`,
  nothing: 'Nothing found. Try fewer characters, or start from the list of public bodies.',
  formerly: (name) => `Formerly ${name}`,
  directory: 'Public bodies',
}

export const siteMap: Messages['siteMap'] = {
  title: 'Site map',
  lead: 'Every column and every body of this site.',
  columns: 'Columns',
  check: 'Report checker',
  about: 'About this site',
  bodies: 'Public bodies',
}

export const accessibility: Messages['accessibility'] = {
  title: 'Accessibility',
  lead: 'Everybody should be able to use this site, with any device and in any way.',
  can: 'What you can do',
  canItems: [
    'Use the keyboard alone: Tab moves on, Enter opens; the first link of each page leads to its content.',
    'Use a screen reader: headings, menus, tables and forms have names, pictures have words.',
    'Enlarge: “Large text” above each page makes text larger, and at 400% nothing needs sideways scrolling except wide tables, which scroll by themselves.',
    'Raise the contrast: “High contrast” shows light text on a dark ground.',
    'Switch scripts off: everything goes on working.',
    'Print: menus are left out.',
  ],
  measured: 'Standards and tests',
  measuredText:
    'Designed to WCAG 2.2 level AA and GB/T 37668—2019. Pages are tested with an automatic tool at every change; such a tool cannot find everything.',
  known: 'Known limits',
  knownItems: [
    'Files of the bodies (Word, PDF and others) are offered as they were handed in and may not be accessible; the text and tables of the check page can be read instead.',
    'The English version translates the site itself; documents, reports and findings stay in Chinese.',
  ],
  tell: 'Tell us',
  tellText: 'If something stands in your way, please tell us the address of the page and what happened.',
  noContact: 'No contact has been registered yet.',
  switches: 'Your settings are kept in a cookie of this browser alone and say nothing about who you are.',
}
