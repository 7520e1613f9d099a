import type { EventOf, RequestNo, SplitOrigin } from './event.js'
import type { Request } from './request.js'

/**
 * How the parts of a split request begin (一事一申请). Each keeps the whole's receipt and clock. The first takes
 * the whole's place in the counts, so that what was carried into the year stays one; the others are new that day.
 */
export function partsOf(
  whole: Request,
  no: RequestNo,
  { on, parts }: EventOf<'request.split'>,
): readonly EventOf<'request.submitted'>[] {
  const { receivedOn, clockStart, channel, applicant, matter, origin } = whole
  if (receivedOn === null || clockStart === null) throw new Error('what is not received is not split')
  return Array.from({ length: parts }, (_, index) => {
    const enteredOn = index > 0 ? on : (origin?.enteredOn ?? receivedOn)
    const own: SplitOrigin = { from: no, part: index + 1, enteredOn, receivedOn, clockStartOn: clockStart.on }
    return { type: 'request.submitted', on, channel, applicant, matter, origin: own }
  })
}
