import type { FormInstance } from 'antd'
import { Problem } from '../../api/problem.js'

/**
 * Puts what the server said of each field beside that field, and the cursor into the first.
 * @returns whether there is anything left to say above the form
 */
export function showFieldProblems(form: FormInstance, error: unknown): boolean {
  if (!(error instanceof Problem) || error.fields.length === 0) return true
  const known = error.fields.map(({ path, message }) => ({ name: toName(path), errors: [message] }))
  const own = known.filter(({ name }) => form.getFieldInstance(name) !== undefined)
  form.setFields(own)
  const first = own[0]
  if (first !== undefined) form.scrollToField(first.name, { focus: true, block: 'center' })
  return own.length < known.length
}

/** `office.web` as the form names it; numbers count the lines of a list. */
export const toName = (path: string): (string | number)[] =>
  path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
