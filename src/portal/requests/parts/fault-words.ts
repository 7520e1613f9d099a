import type { FieldFault } from '../../../service/input.js'
import { chinese } from '../../parts/chinese.js'
import type { View } from '../../view.js'
import type { AskFault } from '../ask-form.js'

/** What use cases say of fields, in the words of the page; what has none there stays Chinese and is marked as such. */
export const wordFaults = (view: View, faults: readonly FieldFault[]): AskFault[] =>
  faults.map(({ field, message }) => {
    const words = view.messages.faults.word(message)
    return { field, message: words === message ? chinese(view, message) : words }
  })
