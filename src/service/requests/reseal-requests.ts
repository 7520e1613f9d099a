import { listSealedTexts, replaceText, type SealedText } from '../../storage/requests/request-texts.js'
import type { SecretBox } from '../people/secret-box.js'
import type { RequestServices } from './request-services.js'
import { textContext } from './request-texts.js'

const AT_ONCE = 200

/** Seals with the current key what older ones sealed. May be cut short anywhere and begun again. */
export async function resealRequests(
  { db, applicants }: Pick<RequestServices, 'db' | 'applicants'>,
  signal?: AbortSignal,
): Promise<{ readonly done: number; readonly unopened: number }> {
  const count = { done: 0, unopened: 0 }
  let after = { request: '', part: '' }
  for (;;) {
    const page = await listSealedTexts(db, after, AT_ONCE)
    for (const text of page) {
      signal?.throwIfAborted()
      const anew = sealAnew(applicants, text)
      if (anew === 'unopened') count.unopened += 1
      else if (anew !== 'current' && (await replaceText(db, text, anew.sealed))) count.done += 1
    }
    const last = page.at(-1)
    if (last === undefined || page.length < AT_ONCE) return count
    after = { request: last.request, part: last.part }
  }
}

function sealAnew(
  applicants: SecretBox,
  { request, part, sealed }: SealedText,
): { readonly sealed: string } | 'current' | 'unopened' {
  const context = textContext(request, part)
  try {
    if (applicants.isCurrent(sealed)) return 'current'
    return { sealed: applicants.seal(context, applicants.open(context, sealed)) }
  } catch {
    return 'unopened'
  }
}
