import type { CompoundFile } from '../cfb/compound-file.js'
import type { Inspection } from './inspection.js'

/** What a file of the old formats keeps in storages of its own. */
export function inspectStorages(file: CompoundFile, into: Inspection): void {
  if (file.has('Macros') || file.has('_VBA_PROJECT_CUR') || file.has('_VBA_PROJECT'))
    into.found('macro', { part: '宏' })
  if (file.has('_SX_DB_CUR')) into.found('pivot-cache', { part: '数据透视表' })
  const objects = file.names.filter((name) => /^_\d{6,12}$/.test(name) || /^MBD[0-9A-F]{8}$/i.test(name))
  const formulas = file.names.filter((name) => name === 'Equation Native')
  if (objects.length > formulas.length) into.found('embedded-object', { part: '嵌入对象' })
}
