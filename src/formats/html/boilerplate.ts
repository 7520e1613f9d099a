import { type OutlineEntry, type PageOutline, plainTextOf } from './page-outline.js'
import { attribute, isElement, type PageElement } from './parse-page.js'
import { CONTENT_MARKS, TITLE_MARK } from './report-marks.js'

const FRAME_TAGS = new Set(['nav', 'footer', 'aside'])
const FRAME_NAME =
  /(?:^|[\s_-])(?:nav|navbar|menu|submenu|tabs?|foot|footer|header|topbar|side|sidebar|leftnav|breadcrumbs?|crumbs?|position|location|share|bdsharebuttonbox|bdshare|jiathis|related|relation|xgxx|xgwj|xgwd|xgyd|xglj|friendlink|yqlj|copyright|pagination|pagenav|toolbar|tools?|print|qrcode|ewm|search|login|comment|prevnext|dangqian|dqwz|wzdq|dhl?|ggfw|djy|banquan)(?:$|[\s_-]|\d)/i
const FRAME_TEXT =
  /版权所有|ICP备|公网安备|网站标识码|主办单位|承办单位|技术支持|扫一扫|打印本页|【打印|\[打印|关闭窗口|【关闭|上一篇|下一篇|上一条|下一条|相关链接|相关阅读|相关文章|相关信息|当前位置|您的位置|您所在的位置|浏览次数|访问量|点击数|点击量|阅读次数|字体[:：]|字号[:：]|分享到|分享[:：]|责任编辑|无障碍|返回顶部|收藏本站|设为首页|友情链接/
const INFO_LINE =
  /索引号|信息分类|(?:发布|公开|发文|公布|成文|生成|生效)(?:日期|时间)\s*[:：]?|(?:来源|作者|发布机构)\s*[:：]/

/** Longer than any footer or box of links; text like that is kept whatever it is called. */
const LONGEST_FRAME = 1_500
const LIST_TAGS = new Set(['ul', 'ol', 'div', 'dl', 'table', 'section', 'form'])

/**
 * Whether a part of the page is navigation, a footer, a share box or a list of other pages, judged by
 * what it is called and how much of it is links. Whatever holds a mark of a report or a sentence is kept.
 */
export function isPageFrame(outline: PageOutline, index: number): boolean {
  const entry = outline.entries[index]
  if (entry === undefined || !isElement(entry.node) || (entry.marks & CONTENT_MARKS) !== 0) return false
  const length = entry.plainLength + entry.linkLength
  if (length === 0) return false
  if (FRAME_TAGS.has(entry.node.tagName)) return entry.plainLength < LONGEST_FRAME
  if (LIST_TAGS.has(entry.node.tagName)) {
    if (entry.links >= 4 && entry.linkLength > length * 0.7) return true
    return isNamedAsFrame(entry) && !plainTextOf(outline, index, LONGEST_FRAME).includes('。')
  }
  return false
}

/** A short part whose name says frame; a title may stand in one that is called header. */
function isNamedAsFrame(entry: OutlineEntry): boolean {
  if ((entry.marks & TITLE_MARK) !== 0 && entry.links === 0) return false
  return entry.plainLength < LONGEST_FRAME && isElement(entry.node) && hasFrameName(entry.node)
}

const hasFrameName = (element: PageElement): boolean =>
  FRAME_NAME.test(attribute(element, 'class') ?? '') || FRAME_NAME.test(attribute(element, 'id') ?? '')

/** The same for what stands beside the article, where the words of footers and info lines count too. */
export function isBesideArticle(outline: PageOutline, index: number): boolean {
  const entry = outline.entries[index]
  if (entry === undefined) return true
  if ((entry.marks & CONTENT_MARKS) !== 0) return false
  const length = entry.plainLength + entry.linkLength
  if (length === 0 || isPageFrame(outline, index) || isNamedAsFrame(entry)) return true
  if (length < LONGEST_FRAME && entry.linkLength > length * 0.5) return true
  if (length >= LONGEST_FRAME) return false
  const text = plainTextOf(outline, index, LONGEST_FRAME)
  return FRAME_TEXT.test(text) || (length < 300 && INFO_LINE.test(text))
}
