import { listSealedVerdicts, replaceVerdict, type SealedVerdict } from '../../storage/requests/gate-verdicts.js'
import { listSealedLetters, replaceLetter, type SealedLetter } from '../../storage/requests/request-letters.js'
import { listSealedTexts, replaceText, type SealedText } from '../../storage/requests/request-texts.js'
import { type ResealedCount, resealTable, type SealedTable } from '../keys/reseal-table.js'
import { verdictContext } from './gate/gate-verdict.js'
import { letterContext } from './letters/save-letters.js'
import type { RequestServices } from './request-services.js'
import { textContext } from './request-texts.js'

/** Seals with the current key what older ones sealed. May be cut short anywhere and begun again. */
export async function resealRequests(
  { db, applicants }: Pick<RequestServices, 'db' | 'applicants'>,
  signal?: AbortSignal,
): Promise<ResealedCount> {
  const counts = [
    await resealTable(db, applicants, TEXTS, signal),
    await resealTable(db, applicants, LETTERS, signal),
    await resealTable(db, applicants, VERDICTS, signal),
  ]
  const sum = (count: keyof ResealedCount) => counts.reduce((total, each) => total + each[count], 0)
  return { done: sum('done'), unopened: sum('unopened') }
}

const TEXTS: SealedTable<SealedText> = {
  list: (db, after, limit) => listSealedTexts(db, { request: after?.request ?? '', part: after?.part ?? '' }, limit),
  contextOf: ({ request, part }) => textContext(request, part),
  replace: replaceText,
}

const LETTERS: SealedTable<SealedLetter> = {
  list: (db, after, limit) =>
    listSealedLetters(db, { request: after?.request ?? '', number: after?.number ?? 0 }, limit),
  contextOf: ({ request, number }) => letterContext(request, number),
  replace: replaceLetter,
}

const VERDICTS: SealedTable<SealedVerdict> = {
  list: (db, after, limit) =>
    listSealedVerdicts(db, { digest: after?.digest ?? '', engine: after?.engine ?? '' }, limit),
  contextOf: ({ digest, engine }) => verdictContext(digest, engine),
  replace: replaceVerdict,
}
