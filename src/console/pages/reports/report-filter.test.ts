import { expect, test } from 'vitest'
import { readReportFilter } from './report-filter.js'

test.each([
  ['', { body: null, year: null, undecided: false, unattached: false }],
  ['body=b&year=2025&undecided=true', { body: 'b', year: 2025, undecided: true, unattached: false }],
  ['body=none&year=last&unattached=yes', { body: null, year: null, undecided: false, unattached: false }],
])('%s', (search, filter) => expect(readReportFilter(new URLSearchParams(search))).toEqual(filter))
