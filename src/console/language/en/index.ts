import type { Messages } from '../zh/index.js'
import { account } from './account.js'
import { audit } from './audit.js'
import { bodies } from './bodies.js'
import { home } from './home.js'
import { letterWordings } from './letter-wordings.js'
import { people } from './people.js'
import { queryCode } from './query-code.js'
import { reports } from './reports.js'
import { requestAfter } from './request-after.js'
import { requestCase } from './request-case.js'
import { requestCounts } from './request-counts.js'
import { requestDecision } from './request-decision.js'
import { requestFiles } from './request-files.js'
import { requestLetters } from './request-letters.js'
import { requestNames } from './request-names.js'
import { requestNotes } from './request-notes.js'
import { requestSteps } from './request-steps.js'
import { requestWork } from './request-work.js'
import { requests } from './requests.js'
import { shell } from './shell.js'
import { system } from './system.js'

/** What is missing here, or is here alone, does not compile. */
export const en: Messages = {
  shell,
  account,
  home,
  letterWordings,
  bodies,
  people,
  audit,
  queryCode,
  reports,
  requests,
  requestNames,
  requestAfter,
  requestCase,
  requestCounts,
  requestDecision,
  requestFiles,
  requestLetters,
  requestNotes,
  requestSteps,
  requestWork,
  system,
}
