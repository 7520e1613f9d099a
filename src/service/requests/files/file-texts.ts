import type { Db, DbTransaction } from '../../../storage/database.js'
import type { Digest } from '../../../storage/files.js'
import type { RequestFileId } from '../../../storage/requests/request-files.js'
import { listTexts, type TextPart } from '../../../storage/requests/request-texts.js'
import type { RequestId } from '../../../storage/requests/requests.js'
import type { SecretBox } from '../../people/secret-box.js'
import { sealText, textContext } from '../request-texts.js'

/** What a file was called, and why somebody answers for a finding: words of people, sealed with those of the case. */
export interface FileTexts {
  nameOf(file: RequestFileId): string
  reasonOf(confirmation: ConfirmationId): string | null
}

export interface ConfirmationId {
  readonly digest: Digest
  readonly finding: string
  readonly confirmedBy: string
}

export const namePart = (file: RequestFileId): TextPart => `file.${file}`
const reasonPart = ({ digest, finding, confirmedBy }: ConfirmationId): TextPart =>
  `confirmation.${digest}.${finding}.${confirmedBy}`

/** After retention has taken the names away. */
const NO_NAME = '（名称已删除）'

export async function openFileTexts(db: Db, box: SecretBox, request: RequestId): Promise<FileTexts> {
  const sealed = new Map((await listTexts(db, request)).map((text) => [text.part, text.sealed]))
  const open = (part: TextPart): unknown => {
    const text = sealed.get(part)
    return text === undefined ? null : JSON.parse(box.open(textContext(request, part), text))
  }
  return {
    nameOf: (file) => (open(namePart(file)) as { name: string } | null)?.name ?? NO_NAME,
    reasonOf: (confirmation) => (open(reasonPart(confirmation)) as { reason: string } | null)?.reason ?? null,
  }
}

export const sealName = (
  transaction: DbTransaction,
  box: SecretBox,
  request: RequestId,
  { id, name }: { readonly id: RequestFileId; readonly name: string },
): Promise<void> => sealText(transaction, box, request, namePart(id), { name })

export const sealReason = (
  transaction: DbTransaction,
  box: SecretBox,
  request: RequestId,
  { reason, ...id }: ConfirmationId & { readonly reason: string },
): Promise<void> => sealText(transaction, box, request, reasonPart(id), { reason })
