import type { FileError } from '../../service/files/file-error.js'
import type { RequestFileError } from '../../service/requests/files/request-file-error.js'
import type { RequestError } from '../../service/requests/request-error.js'
import type { Problem } from './problem.js'

/** What the use cases of files of requests refuse with, beside what every use case of requests can. */
export type RequestFileCode = Exclude<RequestFileError['code'], RequestError['code']>

const problem = (status: Problem['status'], title: string): Problem => ({ status, title })
const refused = problem(422, '文件没有保存')
const kept: Record<FileError['code'], Problem> = {
  'file.empty': refused,
  'file.name-refused': refused,
  'file.type-refused': refused,
  'file.name-mismatch': refused,
  'file.too-large': problem(413, '文件太大'),
  'file.infected': refused,
  'file.not-scanned': problem(503, '暂时不能接收文件'),
  'file.own-quota': problem(507, '存放空间已满'),
  'file.store-full': problem(507, '存放空间已满'),
  'file.gone': problem(409, '文件已失效'),
}

export const REQUEST_FILE_PROBLEMS = {
  ...kept,
  'request-file.unknown': problem(404, '没有这个文件'),
  'request-file.kept': problem(409, '文件已经存档'),
  'request-file.not-now': problem(409, '现在不能添加这种文件'),
  'request-file.too-many': problem(409, '文件过多'),
  'request-file.too-much': problem(413, '文件合计太大'),
  'release.own-file': problem(403, '须由另一人确认'),
  'release.not-open': problem(409, '没有可以确认的内容'),
  'release.finding-unknown': problem(404, '没有这一处'),
  'release.not-maskable': problem(409, '程序不能遮盖'),
} as const satisfies Record<RequestFileCode, Problem>

export const isFileCode = (code: string): code is RequestFileCode => Object.hasOwn(REQUEST_FILE_PROBLEMS, code)
