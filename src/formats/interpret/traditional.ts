import { Converter } from 'opencc-js/t2cn'

/** Characters that a report in simplified script never has, all from the form's own labels. */
const TELLTALES = '開報請數項縣務處區總體書訴訟復議結轉辦關係類過業構組織'
const IS_TELLTALE = new Uint8Array(0x10000)
for (const character of TELLTALES) IS_TELLTALE[character.charCodeAt(0)] = 1

export function countTelltales(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index++) count += IS_TELLTALE[text.charCodeAt(index)] ?? 0
  return count
}

/** Whether a text of so many letters is written in traditional characters throughout, not just a name in it. */
export const isTraditional = (telltales: number, letters: number): boolean =>
  telltales >= 20 || (telltales >= 5 && telltales * 25 > letters)

let convert: ((text: string) => string) | null = null

/** Traditional to mainland simplified characters; the same number of characters in nearly all cases. */
export function toSimplified(text: string): string {
  const converter = convert ?? Converter({ from: 't', to: 'cn' })
  convert = converter
  return converter(text)
}
