import { type Html, html } from '../html.js'
import { siteNameOf, type View } from '../view.js'
import { beijingTime } from './day-text.js'

/** A column as those who inspect government sites look for it. */
export interface Column {
  readonly name: string
  readonly description: string
  readonly keywords?: readonly string[]
}

/** Something that was published, and by whom. */
export interface PublishedArticle {
  readonly title: string
  readonly publishedAt: Date
  readonly source: string
}

/** What a page says of its content, where it has any. */
export interface Described {
  /** The column it belongs to, for those who inspect government sites. */
  readonly column?: Column
  readonly article?: PublishedArticle
}

/** All columns of this site are of one kind. */
const COLUMN_TYPE = '政府信息公开'

const meta = (name: string, content: string): Html => html`<meta name="${name}" content="${content}">`

/** @source 国办发〔2017〕47号附件：网页标签规范 */
export function siteMeta(view: View): Html[] {
  const siteIdCode = view.directory?.top?.siteIdCode ?? null
  return [
    meta('SiteName', siteNameOf(view)),
    meta('SiteDomain', view.origin.slice(view.origin.indexOf('//') + 2)),
    ...(siteIdCode === null ? [] : [meta('SiteIDCode', siteIdCode)]),
  ]
}

export function columnMeta({ column, article }: Described): Html[] {
  const { name, description, keywords = [] } = column ?? { name: '', description: '' }
  return [
    ...(column === undefined
      ? []
      : [
          meta('ColumnName', name),
          meta('ColumnDescription', description),
          meta('ColumnKeywords', [name, ...keywords].join(',')),
          meta('ColumnType', COLUMN_TYPE),
          meta('description', description),
        ]),
    ...(article === undefined
      ? []
      : [
          meta('ArticleTitle', article.title),
          meta('PubDate', beijingTime(article.publishedAt)),
          meta('ContentSource', article.source),
        ]),
  ]
}
