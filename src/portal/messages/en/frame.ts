import type { Messages } from '../messages.js'

export const frame: Messages['frame'] = {
  siteName: 'Government Information Disclosure',
  fullName: (owner) => `Government Information Disclosure, ${owner}`,
  skip: 'Skip to content',
  mainMenu: 'Main menu',
  checkMenu: 'Report checker',
  tools: 'Display settings',
  crumbs: 'You are here',
  home: 'Home',
  largeText: 'Large text',
  normalText: 'Normal text',
  highContrast: 'High contrast',
  normalContrast: 'Normal colours',
  otherLanguage: '中文',
  signIn: 'Staff sign-in',
  searchLabel: 'Search this site',
  searchButton: 'Search',
  demo: (day) => `Demonstration date ${day}`,
  demoNote: 'This site is a demonstration: bodies, people and figures are imaginary.',
  menu: {
    home: 'Home',
    bodies: 'Public bodies',
    guide: 'Guide',
    reports: 'Annual reports',
    apply: 'Make a request',
    check: 'Report checker',
  },
  checkPages: { check: 'Check a report', mine: 'My checks', rules: 'Rules' },
  footer: {
    label: 'About this site',
    sponsor: 'Published by',
    contact: 'Contact',
    siteIdCode: 'Site code',
    siteMap: 'Site map',
    accessibility: 'Accessibility',
    audit: 'Audit trail',
    feed: 'Feed (Atom)',
    made: 'Made with Gongkai. Pages need no script and use no outside service.',
  },
  errors: {
    notFound: {
      title: 'Page not found',
      sentence: 'The address may be incomplete. Please start from the home page or the site map.',
    },
    noReport: {
      title: 'Report not found',
      sentence: 'The address is incomplete, or the report was deleted by whoever handed it in.',
    },
    noBody: {
      title: 'Body not found',
      sentence: 'The address may be incomplete. Please start from the list of public bodies.',
    },
    notOurs: {
      title: 'Not an address of this site',
      loopback:
        'This site is used on this machine only. Please open it by the address shown when it started; for another one, the administrator sets PUBLIC_URL.',
      elsewhere: 'Please use the published address of this site.',
    },
    foreign: {
      title: 'Nothing was done',
      sentence: 'The request did not come from a page of this site. Please go back to the page and try again.',
    },
    tooLong: {
      title: 'Nothing was done',
      sentence: 'The request is too long. Please go back to the page and try again.',
    },
    outage: {
      title: 'Temporarily unavailable',
      sentence:
        'Something is out of order. Please try again shortly; “My checks” shows whether your last step was done.',
    },
    defect: { title: 'This page failed', sentence: 'The fault was recorded. Please try again later.' },
    goHome: 'Back to the home page',
  },
}
