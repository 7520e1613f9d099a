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
  /** What a relation of the main part leads to, by its id. */
  target(id: string): Relation | undefined
}

export interface Relation {
  readonly id: string
  /** The last word of its type. */
  readonly kind: string
  readonly name: string
}

const VOCABULARY = {
  namespaces: { 'http://schemas.openxmlformats.org/package/2006/relationships': '' },
  elements: ['Relationship'],
}

export function openPackage(zip: ZipArchive): PackageParts {
  const own = relationsOf(zip, '')
  const mainName = own.find(({ kind }) => kind === 'officeDocument')?.name
  if (mainName === undefined || !zip.has(mainName)) throw new RefusedError('damaged', 'no main document part')
  let listed: readonly Relation[] | undefined
  let byId: ReadonlyMap<string, Relation> | undefined
  const related = () => {
    listed ??= relationsOf(zip, mainName)
    return listed
  }
  const part = (relations: readonly Relation[], wanted: string) => {
    const relation = relations.find(({ kind }) => kind === wanted)
    return relation === undefined ? undefined : zip.find(relation.name)
  }
  return {
    mainName,
    find: (relation) => part(related(), relation),
    findOwn: (relation) => part(own, relation),
    target: (id) => {
      byId ??= new Map(related().map((relation) => [relation.id, relation]))
      return byId.get(id)
    },
  }
}

function relationsOf(zip: ZipArchive, partName: string): readonly Relation[] {
  const relations: Relation[] = []
  const slash = partName.lastIndexOf('/') + 1
  const folder = partName.slice(0, slash)
  const bytes = zip.find(`${folder}_rels/${partName.slice(slash)}.rels`)
  if (bytes === undefined) return relations
  parseXml(bytes, VOCABULARY, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const type = attributes.get('Type') ?? ''
      const target = attributes.get('Target')
      if (target === undefined) return
      const kind = type.slice(type.lastIndexOf('/') + 1)
      relations.push({ id: attributes.get('Id') ?? '', kind, name: resolvePartName(folder, target) })
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
