/**
 * Text as XML, PDF and HTML can all hold it: without control characters, without halves of surrogate
 * pairs, without characters that reverse the direction of what follows.
 */
export function toPrintable(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      '',
    )
    .replace(/\p{Cs}/gu, '\ufffd')
}
