import {
  findPersonalData,
  maskPersonalData,
  PERSONAL_DATA_KINDS,
  type PersonalDataKind,
} from '../../../domain/privacy/index.js'
import { PERSONAL_DATA_NAMES } from '../../../formats/hidden/find-personal-data-in-file.js'
import type { HiddenKind, HiddenPlace } from '../../../formats/hidden/hidden-finding.js'
import type { ReleaseInspection } from '../../../formats/hidden/inspect-for-release.js'
import type { Digest } from '../../../storage/files.js'
import type { SecretBox } from '../../people/secret-box.js'

/** Something in a file, or in its name, that must not go out unless somebody answers for it. */
export interface GateFinding {
  /** The same as long as the bytes and the finding are the same; says nothing of what was found. */
  readonly key: string
  readonly kind: PersonalDataKind | HiddenKind | 'unread'
  readonly at: HiddenPlace
  /** Of a number: as much of it as may be shown. */
  readonly masked: string | null
  /** One sentence in plain Chinese. */
  readonly sentence: string
}

type Unkeyed = Omit<GateFinding, 'key'>

/** What an inspection has to say against a file, each with the key that a confirmation names it by. */
export function findingsOf(
  box: Pick<SecretBox, 'digest'>,
  digest: Digest,
  { personal, hidden, unread }: ReleaseInspection,
): readonly GateFinding[] {
  const unkeyed: readonly Unkeyed[] = [
    ...(unread === null ? [] : [{ kind: 'unread' as const, masked: null, ...unread }]),
    ...personal.map(({ kind, at, masked, sentence }) => ({ kind, at, masked, sentence })),
    ...hidden.map(({ kind, at, sentence }) => ({ kind, at, masked: null, sentence })),
  ]
  const seen = new Map<string, number>()
  return unkeyed.map((finding) => {
    const said = JSON.stringify([digest, finding.kind, finding.at, finding.masked, finding.sentence])
    // Two telephones with the same last digits may stand in one paragraph.
    const nth = seen.get(said) ?? 0
    seen.set(said, nth + 1)
    return { key: keyOf(box, `${said} ${nth}`), ...finding }
  })
}

/** Numbers of persons in the name of a file. */
export const findingsInName = (box: Pick<SecretBox, 'digest'>, name: string): readonly GateFinding[] =>
  findPersonalData(name).map((datum) => {
    const { kind, start, end } = datum
    const masked = maskPersonalData(name.slice(start, end), [{ ...datum, start: 0, end: end - start }])
    return {
      key: keyOf(box, JSON.stringify(['name', name, start])),
      kind,
      at: { part: '文件名' },
      masked,
      sentence: `文件名里有${PERSONAL_DATA_NAMES[kind]} ${masked}。`,
    }
  })

const KEY_LENGTH = 32
const keyOf = (box: Pick<SecretBox, 'digest'>, text: string): string =>
  box.digest('gate finding', text).slice(0, KEY_LENGTH)

/** Whether a finding is a number of a person, not something hidden. */
export const isPersonal = (kind: GateFinding['kind']): boolean =>
  (PERSONAL_DATA_KINDS as readonly string[]).includes(kind)
