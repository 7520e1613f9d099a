import type { Damage } from './damage.js'
import { FIGURE_DAMAGES } from './figure-damages.js'
import { FORM_DAMAGES } from './form-damages.js'
import { LABEL_DAMAGES } from './label-damages.js'
import { ROW_DAMAGES } from './row-damages.js'

export const DAMAGES: readonly Damage[] = [...FIGURE_DAMAGES, ...ROW_DAMAGES, ...LABEL_DAMAGES, ...FORM_DAMAGES]
