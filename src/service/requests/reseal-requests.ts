import { listSealedVerdicts, replaceVerdict, type SealedVerdict } from '../../storage/requests/gate-verdicts.js'
import { listSealedLetters, replaceLetter, type SealedLetter } from '../../storage/requests/request-letters.js'
import { listSealedTexts, replaceText, type SealedText } from '../../storage/requests/request-texts.js'
import type { SecretBox } from '../people/secret-box.js'
import { verdictContext } from './gate/gate-verdict.js'
import { letterContext } from './letters/save-letters.js'
import type { RequestServices } from './request-services.js'
import { textContext } from './request-texts.js'

type ResealServices = Pick<RequestServices, 'db' | 'applicants'>

export interface ResealedCount {
  readonly done: number
  readonly unopened: number
}

/** Seals with the current key what older ones sealed. May be cut short anywhere and begun again. */
export async function resealRequests(services: ResealServices, signal?: AbortSignal): Promise<ResealedCount> {
  const counts = [
    await resealAll(services, TEXTS, signal),
    await resealAll(services, LETTERS, signal),
    await resealAll(services, VERDICTS, signal),
  ]
  const sum = (count: keyof ResealedCount) => counts.reduce((total, each) => total + each[count], 0)
  return { done: sum('done'), unopened: sum('unopened') }
}

/** Sealed values of one table, in the order of its key. */
interface SealedTable<Row extends { readonly sealed: string }> {
  list(db: ResealServices['db'], after: Row | undefined, limit: number): Promise<readonly Row[]>
  /** What a value is sealed for. */
  contextOf(row: Row): string
  replace(db: ResealServices['db'], row: Row, anew: string): Promise<boolean>
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

const AT_ONCE = 200

async function resealAll<Row extends { readonly sealed: string }>(
  { db, applicants }: ResealServices,
  table: SealedTable<Row>,
  signal: AbortSignal | undefined,
): Promise<ResealedCount> {
  const count = { done: 0, unopened: 0 }
  for (let after: Row | undefined; ; ) {
    const page = await table.list(db, after, AT_ONCE)
    for (const row of page) {
      signal?.throwIfAborted()
      const anew = sealAnew(applicants, table.contextOf(row), row.sealed)
      if (anew === 'unopened') count.unopened += 1
      else if (anew !== 'current' && (await table.replace(db, row, anew.sealed))) count.done += 1
    }
    after = page.at(-1)
    if (after === undefined || page.length < AT_ONCE) return count
  }
}

function sealAnew(
  applicants: SecretBox,
  context: string,
  sealed: string,
): { readonly sealed: string } | 'current' | 'unopened' {
  try {
    if (applicants.isCurrent(sealed)) return 'current'
    return { sealed: applicants.seal(context, applicants.open(context, sealed)) }
  } catch {
    return 'unopened'
  }
}
