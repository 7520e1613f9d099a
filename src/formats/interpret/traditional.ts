import { Converter } from 'opencc-js/t2cn'

/** Characters that a report in simplified script never has, all from the form's own labels. */
const TELLTALES = /[開報請數項縣務處區總體書訴訟復議結轉辦關係類過業構組織]/g

export const countTelltales = (text: string): number => text.match(TELLTALES)?.length ?? 0

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
