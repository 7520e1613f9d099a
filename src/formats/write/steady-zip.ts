/**
 * Sets the time of every entry of a ZIP file to the oldest one the format knows (1980-01-01), so that the
 * same content gives the same bytes. Only for files our own writers made.
 */
export function withSteadyTimes(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip)
  const view = new DataView(bytes.buffer)
  const end = bytes.length - END_LENGTH // our writers leave no comment behind it
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('not a ZIP file of our own making')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(at + 12, EARLIEST, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, EARLIEST, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22
/** DOS time 00:00:00 in the lower half, DOS date 1980-01-01 in the upper. */
const EARLIEST = 0x00210000
