import type { CaseEvent } from '../../../api/requests.js'
import type { Messages } from '../../../language/zh/index.js'
import type { CaseNames } from '../case-names.js'
import { type StepField, type StepValues, valueAt } from '../steps/step-field.js'
import { stepOf } from '../steps/step-table.js'
import { isAsked } from '../steps/step-values.js'

/** One thing that an entry says. */
export interface Told {
  readonly label: string
  readonly text: string
}

interface Telling {
  readonly messages: Messages
  readonly names: CaseNames
  readonly showDay: (day: string) => string
}

/** What an entry says beside its name and day, in the order of the form it was filled in with. */
export function tellEvent({ event, details }: CaseEvent, telling: Telling): readonly Told[] {
  const { requestNames, requests, requestCase, requestSteps } = telling.messages
  if (event.type === 'request.submitted') {
    const { channel, applicant, matter, origin } = event
    return [
      { label: requestCase.channel, text: requestNames.channels[channel] },
      { label: requestCase.applicantKind, text: requestNames.applicants[applicant] },
      { label: requests.matterField, text: requestNames.matters[matter] },
      ...(origin === null ? [] : [{ label: requestCase.origin, text: requestCase.originOf(origin.from, origin.part) }]),
    ]
  }
  const written = { event, details } as StepValues
  const told = stepOf(event.type).fields.flatMap((field): readonly Told[] => {
    const text = isAsked(field, written) ? tellValue(field, valueAt(written, field.path), telling) : null
    return text === null ? [] : [{ label: requestSteps.fields[field.label], text }]
  })
  if (event.type !== 'review.recorded') return told
  return [
    { label: requestSteps.fields.review, text: telling.names.review(event.id) },
    { label: requestSteps.fields.reviewEvent, text: requestNames.reviewEvents[event.event.type] },
    ...told,
  ]
}

function tellValue(field: StepField, value: unknown, { messages, names, showDay }: Telling): string | null {
  if (value === undefined || value === null || value === '') return null
  switch (field.kind) {
    case 'day':
      return showDay(String(value))
    case 'number':
      return `${value} ${messages.requestSteps.units[field.unit]}`
    case 'yes-no':
      return messages.requestNames[field.names][value === true ? 'true' : 'false']
    case 'choice': {
      const list: Readonly<Record<string, string>> = messages.requestNames[field.names]
      return list[String(value)] ?? String(value)
    }
    case 'consultation':
      return names.consultation(String(value))
    case 'commission':
      return names.commission(String(value))
    case 'line':
    case 'text':
    case 'request':
      return String(value)
  } // no default: a new kind must fail to compile here
}
