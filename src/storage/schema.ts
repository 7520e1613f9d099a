import type { BodyTables } from './schema/body-tables.js'
import type { LetterTables } from './schema/letter-tables.js'
import type { OperationTables } from './schema/operation-tables.js'
import type { PublicationTables } from './schema/publication-tables.js'
import type { ReportTables } from './schema/report-tables.js'
import type { RequestTables } from './schema/request-tables.js'

/** The tables as the migrations leave them: names in the database to the types of their columns. */
export interface Database
  extends ReportTables,
    OperationTables,
    BodyTables,
    RequestTables,
    LetterTables,
    PublicationTables {}
