/** As much of a JSON schema as the documentation shows. */
export interface ShownSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, ShownSchema>>
  readonly required?: readonly string[]
  readonly items?: ShownSchema
  readonly oneOf?: readonly ShownSchema[]
  readonly anyOf?: readonly ShownSchema[]
  readonly allOf?: readonly ShownSchema[]
  readonly minLength?: number
  readonly maxLength?: number
}

export interface ShownField {
  readonly path: string
  readonly kind: string
  readonly isRequired: boolean
  readonly note: string
}

type Named = Readonly<Record<string, ShownSchema>>

const DEEPEST = 5

/** The fields of a schema, those within fields by dotted paths. */
export function listFields(schema: ShownSchema, named: Named, prefix = '', depth = 0): ShownField[] {
  if (depth > DEEPEST) return []
  const found = resolve(schema, named)
  const parts = found.oneOf ?? found.anyOf ?? found.allOf
  if (parts !== undefined) return unique(parts.flatMap((part) => listFields(part, named, prefix, depth + 1)))
  if (found.items !== undefined) return listFields(found.items, named, `${prefix}[]`, depth + 1)
  return Object.entries(found.properties ?? {}).flatMap(([name, value]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`
    const field = {
      path,
      kind: kindOf(value, named),
      isRequired: found.required?.includes(name) === true,
      note: noteOf(value, named),
    }
    return [field, ...listFields(value, named, path, depth + 1)]
  })
}

const unique = (fields: readonly ShownField[]): ShownField[] => [
  ...new Map(fields.map((field) => [field.path, field])).values(),
]

function resolve(schema: ShownSchema, named: Named): ShownSchema {
  const name = schema.$ref?.split('/').at(-1)
  return name === undefined ? schema : (named[name] ?? schema)
}

function kindOf(schema: ShownSchema, named: Named): string {
  const found = resolve(schema, named)
  if (found.const !== undefined) return JSON.stringify(found.const)
  if (found.enum !== undefined) return found.enum.map((one) => JSON.stringify(one)).join(' | ')
  const parts = found.oneOf ?? found.anyOf ?? found.allOf
  if (parts !== undefined) return [...new Set(parts.map((part) => kindOf(part, named)))].join(' | ')
  if (found.items !== undefined) return `${kindOf(found.items, named)}[]`
  const type = found.type === undefined ? 'any' : [found.type].flat().join(' | ')
  return found.format === undefined ? type : `${type} (${found.format})`
}

function noteOf(schema: ShownSchema, named: Named): string {
  const { description, minLength, maxLength } = { ...resolve(schema, named), ...schema }
  const length = maxLength === undefined ? '' : `${minLength ?? 0} 至 ${maxLength} 个字`
  return [description ?? '', length].filter((note) => note !== '').join('；')
}
