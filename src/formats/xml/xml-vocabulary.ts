/** The names that a reader knows; documents may spell them with other prefixes. */
export interface XmlVocabulary {
  /** Namespace address → the prefix that `elements` and attribute names use for it. */
  readonly namespaces: Readonly<Record<string, string>>
  /** The elements worth reporting by name; every other one is reported as ''. */
  readonly elements: readonly string[]
}
