import { z } from 'zod'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Count = z.number().int().nonnegative()
/** A name as our migrations give them: it becomes a part of a path, and of a statement. */
const Name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)

/** The last entry of a backup: what is in it, and how to tell that it is all there and unchanged. */
const Manifest = z.strictObject({
  format: z.literal('gongkai-backup'),
  version: z.literal(1),
  /** The moment whose state this is. */
  takenAt: z.iso.datetime(),
  /** Those that had run: the tables' shape. */
  migrations: z.array(z.string().max(100)).min(1).max(10_000),
  tables: z
    .array(
      z.strictObject({
        name: Name,
        columns: z.array(Name).min(1).max(1_600),
        /** How many rows, and the sum of their digests, whatever their order. */
        rows: Count,
        digest: Sha256,
        /** Of the text as it is written here. */
        bytes: Count,
        sha256: Sha256,
      }),
    )
    .max(10_000),
  sequences: z
    .array(z.strictObject({ name: Name, lastValue: z.string().regex(/^-?\d{1,19}$/), isCalled: z.boolean() }))
    .max(10_000),
  /** `sha256` is that of lines `sha256 size path`, one a kept file, in their order. */
  files: z.strictObject({ count: Count, bytes: Count, sha256: Sha256, missing: Count }),
  /** Which keys open what is encrypted here, by name; the keys themselves are kept elsewhere. */
  keys: z.array(z.string().regex(/^[\w.:-]{1,128}$/)).max(10_000),
})
export type Manifest = z.infer<typeof Manifest>
export type TableInBackup = Manifest['tables'][number]

/** The names of the entries: the mark of recognition, a table's text in parts, the manifest; kept files by their paths. */
export const ENTRY = {
  mark: 'gongkai-backup',
  manifest: 'manifest.json',
  table: (name: string, part: number) => `tables/${name}/${String(part).padStart(8, '0')}`,
} as const

/** What the first entry holds: another kind of tar is recognised at once. */
export const MARK = Buffer.from('gongkai-backup 1\n')
export const LARGEST_MANIFEST = 64 << 20

export const toManifestBytes = (manifest: Manifest): Buffer => Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)

export function parseManifest(bytes: Buffer): Manifest | undefined {
  try {
    return Manifest.safeParse(JSON.parse(bytes.toString('utf8'))).data
  } catch {
    return undefined
  }
}
