import type { Migration } from 'kysely'
import * as checkedReports from './0001-checked-reports.js'
import * as audit from './0002-audit.js'
import * as bodiesAndPeople from './0003-bodies-and-people.js'
import * as installation from './0004-installation.js'
import * as verdicts from './0005-verdicts.js'
import * as files from './0006-files.js'
import * as idempotency from './0007-idempotency.js'
import * as operations from './0008-operations.js'
import * as portal from './0009-portal.js'
import * as requests from './0010-requests.js'
import * as requestFiles from './0011-request-files.js'
import * as requestLetters from './0012-request-letters.js'
import * as requestWork from './0013-request-work.js'
import * as requestQueue from './0014-request-queue.js'
import * as requestAsking from './0015-request-asking.js'
import * as demoRequests from './0016-demo-requests.js'
import * as rulings from './0017-rulings.js'
import * as requestLists from './0018-request-lists.js'
import * as publicReportsWithErrors from './0019-public-reports-with-errors.js'

/** Every change of the tables, in order, forward only. A migration that has run anywhere is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-checked-reports': checkedReports,
  '0002-audit': audit,
  '0003-bodies-and-people': bodiesAndPeople,
  '0004-installation': installation,
  '0005-verdicts': verdicts,
  '0006-files': files,
  '0007-idempotency': idempotency,
  '0008-operations': operations,
  '0009-portal': portal,
  '0010-requests': requests,
  '0011-request-files': requestFiles,
  '0012-request-letters': requestLetters,
  '0013-request-work': requestWork,
  '0014-request-queue': requestQueue,
  '0015-request-asking': requestAsking,
  '0016-demo-requests': demoRequests,
  '0017-rulings': rulings,
  '0018-request-lists': requestLists,
  '0019-public-reports-with-errors': publicReportsWithErrors,
}
