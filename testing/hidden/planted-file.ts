import type { HiddenKind } from '../../src/formats/hidden/hidden-finding.js'

/** A file of our own making with one thing hidden in it, or one that only looks as if. */
export interface PlantedFile {
  readonly what: string
  readonly name: string
  readonly bytes: Uint8Array
  /** Null for a clean look-alike. */
  readonly kind: HiddenKind | null
}
