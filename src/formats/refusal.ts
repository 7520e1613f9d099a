/** Why a file could not be read. A refusal is returned, never thrown. */
export const REFUSAL_CODES = [
  'empty',
  'unsupported',
  'wrong-extension',
  'damaged',
  'encrypted',
  'no-text-layer',
  'too-large',
  'too-many-parts',
  'too-deep',
  'doctype',
  'too-slow',
  'too-much-memory',
  'crashed',
  'not-a-report',
  'not-found',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export interface Refusal {
  readonly code: RefusalCode
  /** A particular: the part's name, the limit and what was met. Never the file's content. */
  readonly detail: string | null
}

export type ReadResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const ok = <T>(value: T): ReadResult<T> => ({ ok: true, value })
export const refuse = (code: RefusalCode, detail: string | null = null): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, detail },
})

/** Lets deeply nested code give up; `refusing` turns it into a returned refusal. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly refusal: Refusal
  constructor(code: RefusalCode, detail: string | null = null) {
    super(detail === null ? code : `${code}: ${detail}`)
    this.refusal = { code, detail }
  }
}

/** The front door of readers and writers: what the code behind it gave up is returned, a defect of ours is thrown. */
export async function refusing<T>(work: () => T | Promise<T>): Promise<ReadResult<T>> {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal }
    throw error
  }
}
