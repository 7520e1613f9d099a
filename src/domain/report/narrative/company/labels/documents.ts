import { type Entry, type Measures, matched, type Standing } from './label.js'

const DOCUMENT = '(?:行政)?规范性文件'
const MADE = '(?:新?制作|制发|制定|出台|印发|印制|新制|新增|制订|发布?了?|印)'
const DOCUMENTS: readonly Entry[] = [
  [
    new RegExp(`^(?:[^,;:。]{1,14}名义|本级|集中|新)?${MADE}[了的]?${DOCUMENT}$`),
    ['disclosure.normativeDocuments.issued'],
  ],
  [new RegExp(`^(?:本局|我局|自己|本机关|新|本年度?)*${MADE}$`), ['disclosure.normativeDocuments.issued']],
  [new RegExp(`^(?:本级|本机关)?${DOCUMENT}(?:${MADE})?$`), ['disclosure.normativeDocuments.issued']],
  [
    new RegExp(
      `^(?:同时|同步|集中|清理|经清理|宣布|予以|当年|${DOCUMENT})*(?:废止|废了?|失效)(?:、|和|及|或)?(?:宣布)?(?:失效|废止)?(?:[^,;:。]{0,4}${DOCUMENT}|原文件)?$`,
    ),
    ['disclosure.normativeDocuments.repealed'],
  ],
  [
    new RegExp(
      `^(?:目前|现行|现|仍|期末|年末|年底|继续|保持|仍然|尚|全文|保留|${DOCUMENT})*有效的?(?:[^,;:。]{0,4}(?:${DOCUMENT}|文件))?$`,
    ),
    ['disclosure.normativeDocuments.inForce'],
  ],
  [
    new RegExp(
      `^(?:目前)?(?:现有|现存|存量|库存|保有|库存有效|存量有效|有效存量|累计有效|现行有效总|实有|继续执行|在用)(?:的?${DOCUMENT})?$`,
    ),
    ['disclosure.normativeDocuments.inForce'],
  ],
  // The older form's column.
  [new RegExp(`^现?对外公开(?:总数量?)?(?:${DOCUMENT})?(?:总数量?)?$`), ['disclosure.normativeDocuments.total']],
]

const BARE = new RegExp(`^${DOCUMENT}$`)
const NO_DOCUMENT = /审核|审查|备案|解读|(?<!对外)公开|(?<!新)发布|起草|清理(?!废止)/

/** Normative documents made, repealed and in force, where the text speaks of them. */
export function documentOf(words: string, { earlier, said }: Standing): Measures | null {
  const isAbout = said.includes('规范性文件') || (earlier.includes('规范性文件') && !said.includes('申请'))
  // 列入清理的文件，废止和宣布失效18件
  const isLookedThrough =
    (words.includes('宣布失效') && /清理/.test(earlier + said)) ||
    (BARE.test(words) && /清理|梳理|审查|审核|备案/.test(said))
  return isAbout && !isLookedThrough && !NO_DOCUMENT.test(words) ? matched(DOCUMENTS, words) : null
}
