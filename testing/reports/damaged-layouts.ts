import type { Damage } from './damage/damage.js'
import { DAMAGES } from './damage/damages.js'
import { fillReport } from './filled-report.js'
import type { LayoutKind } from './layout-kind.js'
import { DOCX_RENDERER, DOCX_RENDERERS } from './render/docx-renderers.js'
import { HTML_RENDERER } from './render/html-renderer.js'
import { OFD_RENDERER } from './render/ofd-renderer.js'
import { BORDERLESS_PDF, GLUED_PDF, PDF_RENDERER, PDF_RENDERERS } from './render/pdf-renderers.js'
import type { Renderer } from './render/renderer.js'
import { SHEET_RENDERERS } from './render/sheet-renderers.js'
import { COPY_RENDERER, DUMP_RENDERER } from './render/text-renderer.js'

const UNDAMAGED: Damage = { name: 'sound', complete: true, apply: (filled) => filled }

function layout(renderer: Renderer, damage: Damage, complete = damage.complete): LayoutKind {
  return {
    name: damage === UNDAMAGED ? renderer.name : `${renderer.name}: ${damage.name}`,
    extension: renderer.extension,
    complete,
    ...(damage.errors === undefined ? {} : { errors: damage.errors }),
    ...(damage.make === undefined ? {} : { make: damage.make }),
    render(report, random) {
      const filled = damage.apply(fillReport(report), random, report)
      return { bytes: renderer.render(filled, random), lost: filled.lost, figures: filled.figures }
    },
  }
}

export const OFFICE_LAYOUTS: readonly LayoutKind[] = [...DOCX_RENDERERS, ...SHEET_RENDERERS, OFD_RENDERER].map(
  (renderer) => layout(renderer, UNDAMAGED),
)

export const PDF_LAYOUTS: readonly LayoutKind[] = [
  ...PDF_RENDERERS.map((renderer) => layout(renderer, UNDAMAGED)),
  layout(BORDERLESS_PDF, UNDAMAGED, false),
]

const MARKUP_AND_TEXT: readonly Renderer[] = [HTML_RENDERER, DUMP_RENDERER, COPY_RENDERER, DOCX_RENDERER]

/** Every damage in every format that carries it. Text without lines shows fewer things for certain. */
export const DAMAGED_LAYOUTS: readonly LayoutKind[] = [
  ...MARKUP_AND_TEXT.flatMap((renderer) =>
    DAMAGES.map((damage) => layout(renderer, damage, damage.complete && renderer.extension !== 'txt')),
  ),
  // A long figure may go on in a second line of its cell: unread, but not wrong.
  ...DAMAGES.filter((damage) => damage.movesCells !== true).map((damage) => layout(PDF_RENDERER, damage, false)),
  layout(GLUED_PDF, UNDAMAGED, false),
]
