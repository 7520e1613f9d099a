import { RefusedError } from '../refusal.js'
import { parseXml } from '../xml/parse-xml.js'
import type { ZipArchive } from '../zip/open-zip.js'

/** Where a package keeps the parts that belong to its main one. Links that lead outside are not kept. */
export interface PackageParts {
  readonly mainName: string
  /** A part related to the main one, by the last word of the relation's type (`styles`). */
  find(relation: string): Buffer | undefined
  /** A part related to the package itself (`core-properties`). */
  findOwn(relation: string): Buffer | undefined
}

const VOCABULARY = {
  namespaces: { 'http://schemas.openxmlformats.org/package/2006/relationships': '' },
  elements: ['Relationship'],
}

export function openPackage(zip: ZipArchive): PackageParts {
  const own = relationsOf(zip, '')
  const mainName = own.get('officeDocument')
  if (mainName === undefined || !zip.has(mainName)) throw new RefusedError('damaged', 'no main document part')
  let related: ReadonlyMap<string, string> | undefined
  const find = (names: ReadonlyMap<string, string>, relation: string) => {
    const name = names.get(relation)
    return name === undefined ? undefined : zip.find(name)
  }
  return {
    mainName,
    find: (relation) => {
      related ??= relationsOf(zip, mainName)
      return find(related, relation)
    },
    findOwn: (relation) => find(own, relation),
  }
}

function relationsOf(zip: ZipArchive, partName: string): ReadonlyMap<string, string> {
  const relations = new Map<string, string>()
  const slash = partName.lastIndexOf('/') + 1
  const folder = partName.slice(0, slash)
  const bytes = zip.find(`${folder}_rels/${partName.slice(slash)}.rels`)
  if (bytes === undefined) return relations
  parseXml(bytes, VOCABULARY, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const type = attributes.get('Type') ?? ''
      const kind = type.slice(type.lastIndexOf('/') + 1)
      const target = attributes.get('Target')
      if (target !== undefined && !relations.has(kind)) relations.set(kind, resolvePartName(folder, target))
    },
    close() {},
  })
  return relations
}

/** A name inside the package; `..` stops at its root, and the result is only ever looked up in the archive. */
export function resolvePartName(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
