import { aDocx, paragraph, relations, zipOf } from '../office/docx-builder.js'
import { buildPdf, EXTRA, text } from '../pdf/pdf-builder.js'
import type { FuzzInput } from './fuzz-reader.js'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TITLE = '云溪县教育局2024年政府信息公开工作年度报告'
const SECRETS = [
  'file:///etc/passwd',
  '/etc/passwd',
  '../../../../../../etc/passwd',
  'http://127.0.0.1:9/x',
  '\\\\127.0.0.1\\x',
]
const DOCTYPE = (target: string) => `<!DOCTYPE x [<!ENTITY a SYSTEM "${target}"><!ENTITY % b SYSTEM "${target}">%b;]>`
const utf8 = (words: string) => new TextEncoder().encode(words)

/** Documents that name files and addresses in every way their formats have. */
export function foreignFiles(): readonly FuzzInput[] {
  return [
    ...SECRETS.flatMap((target) => [...docx(target), ...html(target), ...pdf(target), ...others(target)]),
    ...maps(),
  ]
}

function docx(target: string): FuzzInput[] {
  const external = (type: string) =>
    `<Relationship Id="x" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`
  const links = (type: string) => relations([]).replace('</Relationships>', `${external(type)}</Relationships>`)
  const named = (type: string, body: string, parts: Readonly<Record<string, string>> = {}): FuzzInput => ({
    name: `${type}.docx`,
    bytes: aDocx({
      body: paragraph(TITLE) + body,
      parts: { 'word/_rels/document.xml.rels': links(type), ...parts },
    }),
  })
  const picture =
    '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:a" xmlns:r="urn:r" r:link="x" r:embed="x"/></w:drawing></w:r></w:p>'
  return [
    named('aFChunk', '<w:altChunk xmlns:r="urn:r" r:id="x"/>'),
    named('image', picture),
    named('attachedTemplate', ''),
    named('subDocument', '<w:subDoc xmlns:r="urn:r" r:id="x"/>'),
    named(
      'oleObject',
      '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:o" xmlns:r="urn:r" r:id="x"/></w:object></w:r></w:p>',
    ),
    named('styles', ''),
    named('hyperlink', `<w:p><w:r><w:instrText>INCLUDETEXT "${target}"</w:instrText></w:r></w:p>`),
    named('doctype', '', {
      'word/document.xml': `<?xml version="1.0"?>${DOCTYPE(target)}<w:document>&a;</w:document>`,
    }),
    {
      name: 'target.docx',
      bytes: aDocx({ body: '', parts: { '_rels/.rels': relations([[`${OFFICE}/officeDocument`, target]]) } }),
    },
    { name: 'names.docx', bytes: aDocx({ body: paragraph(TITLE), parts: { [target]: 'x', '../../x': 'x' } }) },
  ]
}

function html(target: string): FuzzInput[] {
  const tags = [
    `<img src="${target}"><img srcset="${target} 2x"><iframe src="${target}"></iframe><frame src="${target}">`,
    `<link rel="stylesheet" href="${target}"><link rel="import" href="${target}"><script src="${target}"></script>`,
    `<object data="${target}"></object><embed src="${target}"><video src="${target}" poster="${target}"></video>`,
    `<base href="${target}"><meta http-equiv="refresh" content="0;url=${target}"><a href="${target}">附件</a>`,
    `<style>@import url("${target}");body{background:url(${target})}</style><p style="background:url(${target})">`,
    `<svg><use href="${target}"/><image xlink:href="${target}"/></svg><iframe srcdoc="<img src='${target}'>"></iframe>`,
    `<!--#include file="${target}"--><?xml-stylesheet href="${target}"?>${DOCTYPE(target)}&a;`,
  ]
  const pages = tags.map((tag) => `<html><head><title>${TITLE}</title></head><body><p>${TITLE}</p>${tag}</body></html>`)
  const saved = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Location: ${target}\n\n${pages[0]}\n--b\nContent-Type: message/external-body; access-type=local-file; name="${target}"\n\n--b--`
  return [...pages, saved].map((page, index) => ({ name: `page-${index}.html`, bytes: utf8(page) }))
}

function pdf(target: string): FuzzInput[] {
  const file = `<< /Type /Filespec /F (${target.replaceAll('\\', '\\\\')}) /UF (${target.replaceAll('\\', '\\\\')}) >>`
  const pages = [{ content: text(70, 770, TITLE) }]
  const one = (name: string, given: Partial<Parameters<typeof buildPdf>[0]>): FuzzInput => ({
    name: `${name}.pdf`,
    bytes: buildPdf({ pages, ...given }),
  })
  return [
    one('launch', { catalogue: `/OpenAction << /S /Launch /F ${file} >>` }),
    one('remote', { catalogue: `/OpenAction << /S /GoToR /F ${file} /D [0 /Fit] >>` }),
    one('uri', { catalogue: `/OpenAction << /S /URI /URI (${target}) >> /URI << /Base (${target}) >>` }),
    one('script', {
      catalogue: `/OpenAction << /S /JavaScript /JS (this.submitForm("${target}"); app.launchURL("${target}")) >>`,
    }),
    one('attached', { catalogue: `/Names << /EmbeddedFiles << /Names [(a) ${file}] >> >>` }),
    one('form', { catalogue: `/AcroForm << /XFA (${target}) /Fields [] >>` }),
    one('stream', { extra: [`<< /Length 0 /F ${file} >>\nstream\n\nendstream`], font: `/ToUnicode ${EXTRA} 0 R` }),
    one('font', { extra: [`<< /Length 0 /F ${file} >>\nstream\n\nendstream`], font: `/FontFile2 ${EXTRA} 0 R` }),
  ]
}

/** Character maps are found by name: a name that climbs out of their folder. */
function maps(): FuzzInput[] {
  const names = [
    '../../x',
    '..#2f..#2fpackage',
    '#2fetc#2fpasswd',
    '../package.json',
    'UniGB-UTF16-H#00',
    'a'.repeat(5_000),
  ]
  const pages = [{ content: text(70, 770, TITLE) }]
  const used = names.map((name) => ({
    name: 'used-map.pdf',
    bytes: buildPdf({
      pages,
      extra: [`<< /Type /CMap /CMapName /x /UseCMap /${name} /Length 9 >>\nstream\n/x usecmap\nendstream`],
      font: `/ToUnicode ${EXTRA} 0 R`,
    }),
  }))
  return [...names.map((encoding) => ({ name: 'map.pdf', bytes: buildPdf({ pages, encoding }) })), ...used]
}

function others(target: string): FuzzInput[] {
  const workbook =
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="a" sheetId="1" r:id="r0" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></sheets><externalReferences><externalReference r:id="r1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></externalReferences></workbook>'
  const sheetLinks = relations([
    [`${OFFICE}/worksheet`, target],
    [`${OFFICE}/externalLink`, target],
  ])
  const ofd = (base: string) =>
    `<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>${base}</ofd:DocRoot></ofd:DocBody></ofd:OFD>`
  return [
    { name: 'links.xlsx', bytes: zipOf({ 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': sheetLinks }) },
    { name: 'entity.xlsx', bytes: zipOf({ 'xl/workbook.xml': `${DOCTYPE(target)}<workbook>&a;</workbook>` }) },
    { name: 'root.ofd', bytes: zipOf({ 'OFD.xml': ofd(target) }) },
    { name: 'entity.ofd', bytes: zipOf({ 'OFD.xml': `${DOCTYPE(target)}${ofd('&a;')}` }) },
    { name: 'links.md', bytes: utf8(`# ${TITLE}\n\n![图](${target})\n\n[附件](${target})\n\n@import ${target}\n`) },
    { name: 'links.txt', bytes: utf8(`${TITLE}\n${target}\n.include ${target}\n<?php include('${target}') ?>`) },
  ]
}
