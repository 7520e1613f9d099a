import { readFile } from 'node:fs/promises'
import type { ZodType } from 'zod'
import { fail, type Result, succeed } from '../domain/result/index.js'
import { explainInputError, type InputError, readInput } from './input.js'

/** A file in which an installation says what it has settled, as whoever wrote it is told when it is wrong. */
interface SettingsFile<T> {
  readonly path: string
  readonly schema: ZodType<T>
  /** 依申请公开的设置, and the same in English: the settings of requests. */
  readonly name: { readonly zh: string; readonly en: string }
}

/** @returns null where there is no such file; one sentence that names the file and the field that is wrong */
export async function readSettingsFile<T>({ path, schema, name }: SettingsFile<T>): Promise<Result<T | null, string>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return succeed(null)
  const given = parseJson(text)
  const read = given === undefined ? fail(NOT_JSON) : readInput(schema, given)
  if (read.ok) return read
  const { zh, en } = name
  return fail(
    `${zh} ${path} 有误：${explainInputError(read.error)}。${en[0]?.toUpperCase()}${en.slice(1)} are not understood.`,
  )
}

const NOT_JSON: InputError = { code: 'input.refused', fields: [{ field: '', message: '不是 JSON' }] }

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
