import type { Refusal, RefusalCode } from './refusal.js'

interface Wording {
  readonly zh: (detail: string | null) => string
  readonly en: (detail: string | null) => string
}

const KINDS: Readonly<Record<string, { zh: string; en: string }>> = {
  picture: { zh: '图片', en: 'a picture' },
  archive: { zh: '压缩包', en: 'an archive' },
  zip: { zh: '压缩包', en: 'a zip archive' },
  rtf: { zh: 'RTF 文档', en: 'an RTF document' },
  ole: { zh: '旧版 Office 文件，但不是文字或表格文档', en: 'an OLE file that is neither a document nor a sheet' },
}

const particular = (detail: string | null) => (detail === null ? '' : `（${detail}）`)
const inEnglish = (detail: string | null) => (detail === null ? '' : ` (${detail})`)

const WORDING: Readonly<Record<RefusalCode, Wording>> = {
  empty: {
    zh: () => '文件是空的，没有内容可读；请检查是否下载完整',
    en: () => 'the file is empty; check that the download finished',
  },
  unsupported: {
    zh: (detail) =>
      `${detail !== null && KINDS[detail] ? `这是${KINDS[detail].zh}，` : ''}不是可读的报告格式；可读 docx、doc、pdf、html、xlsx、xls、ofd、txt、md`,
    en: (detail) =>
      `${detail !== null && KINDS[detail] ? `this is ${KINDS[detail].en}; ` : ''}not a format that can be read: docx, doc, pdf, html, xlsx, xls, ofd, txt or md`,
  },
  'wrong-extension': {
    zh: (detail) => `文件内容与扩展名不符${particular(detail)}`,
    en: (detail) => `the content does not match the extension${inEnglish(detail)}`,
  },
  damaged: {
    zh: (detail) => `文件已损坏或不完整，无法打开${particular(detail)}；请重新下载或另存一份`,
    en: (detail) => `the file is damaged or cut short${inEnglish(detail)}; download or save it again`,
  },
  encrypted: {
    zh: () => '文件加了密码，无法读取；请先去掉密码',
    en: () => 'the file is encrypted; remove the password first',
  },
  'no-text-layer': {
    zh: () => '这是扫描件，只有图像没有文字层，无法读取；请使用电子版，或先做文字识别',
    en: () => 'this is a scan without a text layer; use the electronic original or run text recognition first',
  },
  'too-large': {
    zh: (detail) => `文件超过可读的大小${particular(detail)}`,
    en: (detail) => `the file is larger than can be read${inEnglish(detail)}`,
  },
  'too-many-parts': {
    zh: (detail) => `文件内含的部件过多${particular(detail)}，疑似异常文件`,
    en: (detail) => `the file has too many parts${inEnglish(detail)}`,
  },
  'too-deep': {
    zh: (detail) => `文件的嵌套层数过深${particular(detail)}，疑似异常文件`,
    en: (detail) => `the file is nested too deeply${inEnglish(detail)}`,
  },
  doctype: {
    zh: () => '文件内含文档类型声明（DOCTYPE），为安全起见不予读取',
    en: () => 'the file contains a DOCTYPE, which is refused for safety',
  },
  'too-slow': {
    zh: (detail) => `读取超过时限${particular(detail)}，已停止`,
    en: (detail) => `reading took too long${inEnglish(detail)} and was stopped`,
  },
  'too-much-memory': {
    zh: (detail) => `读取占用内存超过上限${particular(detail)}，已停止`,
    en: (detail) => `reading needed too much memory${inEnglish(detail)} and was stopped`,
  },
  crashed: {
    zh: () => '读取时程序出错，已停止；这是本程序的缺陷，请反馈该文件',
    en: () => 'the reader failed on this file; this is a defect of ours, please report it',
  },
  'not-a-report': {
    zh: () => '文件可以打开，但没有找到政府信息公开工作年度报告的标题、章节或表格',
    en: () => 'the file opens, but neither title, sections nor tables of an annual report were found',
  },
  'not-found': {
    zh: () => '找不到文件，或没有读取权限',
    en: () => 'the file does not exist or may not be opened',
  },
}

/** One sentence for a person, with the file's name before it. */
export function explainRefusal(fileName: string, refusal: Refusal, language: 'zh' | 'en' = 'zh'): string {
  const sentence = WORDING[refusal.code][language](refusal.detail)
  return language === 'zh' ? `${fileName}：${sentence}。` : `${fileName}: ${sentence}.`
}
