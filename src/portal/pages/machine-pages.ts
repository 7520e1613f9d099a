import type { ReportSummary } from '../../service/public-site/list-body-reports.js'
import type { Directory } from '../../service/public-site/load-directory.js'
import { Html, html } from '../html.js'
import { reportTitle } from '../parts/report-name.js'
import { ownerOf, siteNameOf, type View } from '../view.js'

const XML = new Html('<?xml version="1.0" encoding="utf-8"?>\n')

/** Pages whose address does not change. */
const FIXED = [
  '/',
  '/bodies',
  '/guide',
  '/systems',
  '/disclosure',
  '/reports',
  '/apply',
  '/ask',
  '/follow',
  '/answered',
  '/check',
  '/rules',
  '/audit',
  '/site-map',
  '/accessibility',
] as const

/** Every public page with its two languages, for search engines. */
export function sitemap(view: View, directory: Directory, reports: readonly ReportSummary[]): Html {
  const bodies = [...directory.active, ...directory.ended].map(({ id }) => `/bodies/${id}`)
  const addresses = [...FIXED, ...bodies].map((path) => {
    const zh = `${view.origin}${path}`
    const en = `${view.origin}${path === '/' ? '/en' : `/en${path}`}`
    const both = html`<xhtml:link rel="alternate" hreflang="zh-CN" href="${zh}"/><xhtml:link rel="alternate" hreflang="en" href="${en}"/>`
    return html`<url><loc>${zh}</loc>${both}</url><url><loc>${en}</loc>${both}</url>\n`
  })
  const published = reports.map(({ publicId, handedInAt }) => {
    const day = handedInAt.toISOString()
    return html`<url><loc>${view.origin}/r/${publicId ?? ''}</loc><lastmod>${day}</lastmod></url>\n`
  })
  return html`${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${addresses}${published}</urlset>
`
}

/** Newest public reports for those who follow them. */
export function feed(view: View, reports: readonly ReportSummary[]): Html {
  const { home } = view.messages
  const address = `${view.origin}/feed.xml`
  const [newest] = reports
  const entries = reports.map((report) => {
    const { publicId, handedInAt, agency, errors, notices } = report
    const { check } = view.messages
    const href = `${view.origin}/r/${publicId}`
    return html`<entry><title>${reportTitle(report)}</title><id>${href}</id><link href="${href}"/><updated>${handedInAt.toISOString()}</updated><author><name>${agency ?? siteNameOf(view)}</name></author><summary>${check.errors} ${errors}, ${check.notices} ${notices}</summary></entry>\n`
  })
  return html`${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><title>${`${siteNameOf(view)} · ${home.newest}`}</title><id>${address}</id><link rel="self" type="application/atom+xml" href="${address}"/><link rel="alternate" type="text/html" href="${view.origin}/"/><updated>${(newest?.handedInAt ?? new Date(0)).toISOString()}</updated><author><name>${ownerOf(view) ?? siteNameOf(view)}</name></author>
${entries}</feed>
`
}

/** Secret addresses are not named here: a list of what is not to be found would lead there. */
export const robots = ({ origin }: Pick<View, 'origin'>): string =>
  `User-agent: *
Disallow: /console/
Disallow: /api/
Disallow: /search
Disallow: /en/search
Disallow: /mine
Disallow: /en/mine
Sitemap: ${origin}/sitemap.xml
`
