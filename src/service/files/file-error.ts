import { extensionsOf, type FileTypeName } from './file-types.js'

/** Every way a file can be refused. */
export type FileError =
  | { readonly code: 'file.empty' }
  | { readonly code: 'file.name-refused' }
  | { readonly code: 'file.type-refused' }
  | { readonly code: 'file.name-mismatch'; readonly named: string; readonly found: FileTypeName }
  | { readonly code: 'file.too-large'; readonly mostBytes: number }
  | { readonly code: 'file.infected' }
  | { readonly code: 'file.not-scanned' }
  | { readonly code: 'file.own-quota'; readonly mostBytes: number }
  | { readonly code: 'file.store-full' }
  | { readonly code: 'file.gone' }

export function explainFileError(error: FileError): string {
  switch (error.code) {
    case 'file.empty':
      return '文件是空的'
    case 'file.name-refused':
      return '文件名为空、过长或含有不能使用的字符，请改名后再上传'
    case 'file.type-refused':
      return '不接受这种文件，请上传 PDF、OFD、Word、WPS、Excel、纯文本或 JPG、PNG 图片'
    case 'file.name-mismatch':
      return `文件名以 .${error.named} 结尾，内容却是 ${extensionsOf(error.found)[0]} 文件，请改正后再上传`
    case 'file.too-large':
      return `文件超过 ${toMegabytes(error.mostBytes)} MB`
    case 'file.infected':
      return '文件含有病毒，没有保存'
    case 'file.not-scanned':
      return '病毒检查暂时不能进行，文件没有保存，请稍后再试'
    case 'file.own-quota':
      return `本机关的文件总量已达上限 ${toMegabytes(error.mostBytes)} MB，请先清理或联系管理员`
    case 'file.store-full':
      return '存储空间已满，文件没有保存，请联系管理员'
    case 'file.gone':
      return '上传的文件已失效，请重新上传'
  } // no default: a new code must fail to compile here
}

const toMegabytes = (bytes: number): number => Math.floor(bytes / 1024 ** 2)
