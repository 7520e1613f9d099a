import { describe, expect, test } from 'vitest'
import { findHiddenData } from '../../src/formats/hidden/find-hidden-data.js'
import { loadPdfResources } from '../../src/service/reading/pdf-resources.js'
import { cleanDocx, plantedDocx } from './planted-docx.js'
import { cleanPages, cleanPictures, plantedPages, plantedPictures } from './planted-pages.js'
import { cleanPdfs, plantedPdfs } from './planted-pdf.js'
import { cleanWorkbooks, plantedWorkbooks } from './planted-workbooks.js'

const resources = { pdf: loadPdfResources() }
const planted = [...plantedDocx(), ...plantedWorkbooks(), ...plantedPdfs(), ...plantedPages(), ...plantedPictures()]
const clean = [...cleanDocx(), ...cleanWorkbooks(), ...cleanPdfs(), ...cleanPages(), ...cleanPictures()]

describe('what is planted is found', () => {
  for (const { what, name, bytes, kind } of planted)
    test(`${name.slice(name.lastIndexOf('.') + 1)}: ${what} (${kind})`, async () => {
      const result = await findHiddenData({ name, bytes }, resources)
      expect(result.ok ? result.value.map((finding) => finding.kind) : result.refusal).toContain(kind)
    })
})

describe('what only looks like it is left alone', () => {
  for (const { what, name, bytes } of clean)
    test(`${name.slice(name.lastIndexOf('.') + 1)}: ${what}`, async () => {
      const result = await findHiddenData({ name, bytes }, resources)
      expect(result).toEqual({ ok: true, value: [] })
    })
})
