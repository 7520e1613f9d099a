import type { ColumnType } from 'kysely'
import type { SeriesId } from '../../domain/letter/index.js'
import type { LetterCode } from '../../domain/request/index.js'

/** Letters, their numbers and their wording. */
export interface LetterTables {
  letter_numbering: {
    body_id: string
    series: SeriesId
    year: number
    last: number
  }
  request_letter: {
    request_id: string
    number: number
    event_number: number
    code: LetterCode
    about: string | null
    body_id: string
    series: SeriesId | null
    year: number | null
    serial: number | null
    letter_no: string | null
    on_date: string
    made_at: Date
    taken_back_by: number | null
    sealed: string | null
  }
  letter_wording: {
    body_id: string
    code: LetterCode
    version: number
    wording: ColumnType<object | null, string | null, never>
    reason: string
    changed_at: Date
    changed_by: string
  }
  letter_office: {
    body_id: string
    version: number
    mark: string | null
    authority: string | null
    court: string | null
    online_channel: string | null
  }
}
