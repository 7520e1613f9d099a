import { html } from 'hono/html'
import { PROBLEM_CODES, PROBLEMS } from '../problem/problems.js'
import type { OpenApiDocument } from './openapi-document.js'
import { listFields, type ShownField, type ShownSchema } from './schema-fields.js'

interface ShownContent {
  readonly content?: Readonly<Record<string, { readonly schema?: ShownSchema }>>
}

interface ShownOperation {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
    readonly schema?: ShownSchema
  }[]
  readonly requestBody?: ShownContent
  readonly responses?: Readonly<Record<string, ShownContent & { readonly description?: string }>>
}

interface Listed {
  readonly method: string
  readonly path: string
  readonly operation: ShownOperation
}

type Named = Readonly<Record<string, ShownSchema>>

/** The interface on a page for people. */
export function docsPage(document: OpenApiDocument) {
  const operations = listOperations(document)
  const named = (document.components?.schemas ?? {}) as Named
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? ''))]
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>接口说明 · 公开</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header>
<h1>接口说明</h1>
<p>${document.info.title} ${document.info.version} · <a href="/api/openapi.json">OpenAPI 3.1</a></p>
${paragraphs(document.info.description ?? '')}
</header>
<nav aria-label="目录"><ul>
${tags.map((tag, index) => html`<li><a href="#part-${index}">${tag}</a></li>`)}
<li><a href="#problems">出错的答复</a></li>
</ul></nav>
<main>
${tags.map(
  (tag, index) => html`<section id="part-${index}"><h2>${tag}</h2>
${operations.filter(({ operation }) => operation.tags?.[0] === tag).map((listed) => operationPart(listed, named))}
</section>`,
)}
${problemsPart()}
</main>
</body>
</html>`
}

function listOperations(document: OpenApiDocument): Listed[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'delete'] as const).flatMap((method) => {
      const operation = item[method] as ShownOperation | undefined
      return operation === undefined ? [] : [{ method: method.toUpperCase(), path, operation }]
    }),
  )
}

const paragraphs = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => html`<p>${line.replace(/^- /, '')}</p>`)

function operationPart({ method, path, operation }: Listed, named: Named) {
  const sent = schemaOf(operation.requestBody)
  const answers = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith('2'))
  return html`<article>
<h3><code>${method} ${path}</code></h3>
<p>${operation.summary ?? ''}</p>
<p class="access">${operation.description ?? ''}</p>
${operation.parameters === undefined ? '' : fieldTable('参数', toParameters(operation.parameters, named))}
${sent === undefined ? '' : fieldTable('提交的内容', listFields(sent, named))}
${answers.map(([status, answer]) => {
  const schema = schemaOf(answer)
  return html`<p>答复 <code>${status}</code> ${answer.description ?? ''}</p>
${schema === undefined ? '' : fieldTable('答复的内容', listFields(schema, named))}`
})}
</article>`
}

const schemaOf = (holder: ShownContent | undefined): ShownSchema | undefined =>
  holder?.content?.['application/json']?.schema

const toParameters = (parameters: NonNullable<ShownOperation['parameters']>, named: Named): ShownField[] =>
  parameters.map(({ name, in: place, required, description, schema = {} }) => {
    const [field] = listFields({ properties: { [name]: schema } }, named)
    const note = [PLACES[place] ?? place, description ?? field?.note ?? ''].filter((one) => one !== '').join('；')
    return { path: name, kind: field?.kind ?? '', isRequired: required === true, note }
  })

const PLACES: Readonly<Record<string, string>> = { path: '在网址中', query: '在 ? 之后', header: '在请求头中' }

function fieldTable(caption: string, fields: readonly ShownField[]) {
  if (fields.length === 0) return ''
  return html`<table><caption>${caption}</caption>
<thead><tr><th scope="col">字段</th><th scope="col">类型</th><th scope="col">必填</th><th scope="col">说明</th></tr></thead>
<tbody>${fields.map(
    ({ path, kind, isRequired, note }) =>
      html`<tr><td><code>${path}</code></td><td>${kind}</td><td>${isRequired ? '是' : ''}</td><td>${note}</td></tr>`,
  )}</tbody></table>`
}

const problemsPart = () => html`<section id="problems"><h2>出错的答复</h2>
<table><thead><tr><th scope="col">code</th><th scope="col">状态</th><th scope="col">意思</th></tr></thead>
<tbody>${PROBLEM_CODES.map(
  (code) =>
    html`<tr id="problem-${code}"><td><code>${code}</code></td><td>${PROBLEMS[code].status}</td><td>${PROBLEMS[code].title}</td></tr>`,
)}</tbody></table></section>`
