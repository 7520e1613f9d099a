import type { RequestStatus } from '../../../domain/request/index.js'
import { explainFileError, type FileError } from '../../files/file-error.js'
import { explainRequestError, type RequestError } from '../request-error.js'

/** Every way a use case of files of requests can be refused. */
export type RequestFileError =
  | RequestError
  | FileError
  | { readonly code: 'request-file.unknown' }
  /** It belongs to an event, or is the applicant's. */
  | { readonly code: 'request-file.kept'; readonly because: 'event' | 'applicant' }
  | { readonly code: 'request-file.not-now'; readonly status: RequestStatus }
  | { readonly code: 'request-file.too-many'; readonly most: number }
  /** What the applicant sent to this case, together. */
  | { readonly code: 'request-file.too-much'; readonly mostBytes: number }
  | { readonly code: 'release.own-file' }
  | { readonly code: 'release.not-open' }
  | { readonly code: 'release.finding-unknown' }
  | { readonly code: 'release.not-maskable' }

export function explainRequestFileError(error: RequestFileError): string {
  switch (error.code) {
    case 'request-file.unknown':
      return '这件申请没有这个文件。'
    case 'request-file.kept':
      return error.because === 'event'
        ? '这个文件已经随办理环节存档，不能删除或者更换。'
        : '申请人提交的文件不能删除或者更换。'
    case 'request-file.not-now':
      return '这件申请现在的状态不能添加这种文件，请核对办理进度。'
    case 'request-file.too-many':
      return `一件申请最多 ${error.most} 个文件，请合并后再上传。`
    case 'request-file.too-much':
      return `一件申请提交的文件合计不能超过 ${error.mostBytes / 1024 ** 2} MB，请压缩或者减少后再提交。`
    case 'release.own-file':
      return '须由另一人确认：添加这个文件的人不能自己确认。'
    case 'release.not-open':
      return '这个文件现在没有可以确认的内容，请先做发布前检查。'
    case 'release.finding-unknown':
      return '文件里没有这一处，请刷新后重新核对。'
    case 'release.not-maskable':
      return '程序不能稳妥地遮盖这种文件里的个人信息，请自行处理后重新上传。'
    default:
      return isFileError(error) ? `${explainFileError(error)}。` : explainRequestError(error)
  }
}

const isFileError = (error: RequestFileError): error is FileError => error.code.startsWith('file.')
