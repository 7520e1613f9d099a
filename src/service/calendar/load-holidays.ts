import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createWorkCalendar,
  type HolidayYear,
  parseHolidayYear,
  type WorkCalendar,
} from '../../domain/calendar/index.js'

/** The package's own years; `src` and `dist` lie equally deep. */
const PACKAGED = fileURLToPath(new URL('../../../data/holidays/', import.meta.url))

/**
 * Every year in `data/holidays`, and those the operator put into a folder of his own, which replace them:
 * a notice is published before the next release is.
 *
 * @throws Error naming the file and the place in it that is wrong: with a wrong calendar nothing may start
 */
export async function loadHolidays(ownFolder: string | null = null): Promise<WorkCalendar> {
  const packaged = await readYears(PACKAGED)
  const own = ownFolder === null ? [] : await readYears(ownFolder)
  return createWorkCalendar([...packaged, ...own])
}

async function readYears(folder: string): Promise<HolidayYear[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return Promise.all(
    names
      .filter((name) => /^\d{4}\.json$/.test(name))
      .sort()
      .map((name) => readYear(join(folder, name), Number(name.slice(0, 4)))),
  )
}

async function readYear(path: string, year: number): Promise<HolidayYear> {
  const text = await readFile(path, 'utf8')
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw new Error(`节假日文件 ${path} 不是 JSON (not JSON)`)
  }
  const result = parseHolidayYear(content)
  if (!result.ok) throw new Error(`节假日文件 ${path} 的 ${result.error.at || '开头'} 处看不懂 (not understood)`)
  if (result.value.year !== year) throw new Error(`节假日文件 ${path} 写的是 ${result.value.year} 年 (another year)`)
  return result.value
}
