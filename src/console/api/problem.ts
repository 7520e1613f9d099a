/** What is wrong with one field, in words for who filled it in; `path` dotted where fields lie in fields. */
export interface FieldProblem {
  readonly path: string
  readonly message: string
}

/** What a request was refused with: problem+json as the server wrote it, or that there was no server. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  readonly fields: readonly FieldProblem[]
  /** How the thing stands now, where somebody else changed it meanwhile. */
  readonly current: unknown
  readonly retryAfterSeconds: number | null

  constructor(given: {
    readonly status: number
    readonly code: string
    readonly detail: string
    readonly fields?: readonly FieldProblem[]
    readonly current?: unknown
    readonly retryAfterSeconds?: number | null
  }) {
    super(given.detail)
    this.status = given.status
    this.code = given.code
    this.fields = given.fields ?? []
    this.current = given.current
    this.retryAfterSeconds = given.retryAfterSeconds ?? null
  }

  get isConflict(): boolean {
    return this.status === 409 && this.current !== undefined
  }
}

export const OFFLINE = 'console.offline'

/** Reads what a server, or something before it, answered instead of what was asked for. */
export async function toProblem(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN)
  const body: unknown = await response.json().catch(() => null)
  const given = isRecord(body) ? body : {}
  const fields = Array.isArray(given.fields) ? given.fields.filter(isFieldProblem) : []
  return new Problem({
    status: response.status,
    code: typeof given.code === 'string' ? given.code : `http.${response.status}`,
    detail: typeof given.detail === 'string' ? given.detail : '',
    fields,
    current: given.current,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isFieldProblem = (value: unknown): value is FieldProblem =>
  isRecord(value) && typeof value.path === 'string' && typeof value.message === 'string'

/** Whether asking again by itself may help: nobody answered, or somebody said that it will be better soon. */
export function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.code === OFFLINE || [502, 503, 504].includes(error.status))
}
