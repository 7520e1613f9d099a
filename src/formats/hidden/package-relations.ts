import { resolvePartName } from '../docx/package-parts.js'
import { RefusedError } from '../refusal.js'
import { parseXml } from '../xml/parse-xml.js'
import type { ZipArchive } from '../zip/open-zip.js'

/** One link of a package: from a part ('' for the package itself) to another, or to somewhere outside. */
export interface PackageRelation {
  readonly source: string
  readonly id: string
  /** The last word of its type. */
  readonly kind: string
  /** The name of a part as the archive has it, or the address outside. */
  readonly target: string
  readonly isExternal: boolean
}

const VOCABULARY = {
  namespaces: { 'http://schemas.openxmlformats.org/package/2006/relationships': '' },
  elements: ['Relationship'],
}
const MOST = 20_000

/** All links of all parts: nothing in a package is found by its name alone. */
export function readRelations(zip: ZipArchive): readonly PackageRelation[] {
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]))
  const relations: PackageRelation[] = []
  for (const name of zip.names) {
    const match = /^(.{0,300}\/)?_rels\/([^/]{0,200})\.rels$/i.exec(name)
    if (match === null) continue
    const folder = match[1] ?? ''
    const source = folder + (match[2] ?? '')
    parseXml(zip.get(name), VOCABULARY, {
      open(element, attributes) {
        if (element !== 'Relationship') return
        if (relations.length >= MOST) throw new RefusedError('too-many-parts', `relations > ${MOST}`)
        const type = attributes.get('Type') ?? ''
        const target = attributes.get('Target') ?? ''
        const isExternal = attributes.get('TargetMode') === 'External'
        const inside = resolvePartName(folder, target)
        relations.push({
          source: names.get(source.toLowerCase()) ?? source,
          id: attributes.get('Id') ?? '',
          kind: type.slice(type.lastIndexOf('/') + 1),
          target: isExternal ? target : (names.get(inside.toLowerCase()) ?? inside),
          isExternal,
        })
      },
      close() {},
    })
  }
  return relations
}
