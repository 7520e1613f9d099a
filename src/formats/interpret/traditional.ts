import { Converter } from 'opencc-js/t2cn'

/** Characters that a report in simplified script never has, all from the form's own labels. */
const TELLTALES = /[開報請數項縣務處區總體書訴訟復議結轉辦關係類過業構組織]/g

/** Whether the text is written in traditional characters throughout, not just a name in it. */
export function looksTraditional(text: string): boolean {
  const hits = text.match(TELLTALES)?.length ?? 0
  return hits >= 20 || (hits >= 5 && hits * 25 > text.length)
}

let convert: ((text: string) => string) | null = null

/** Traditional to mainland simplified characters; the same number of characters in nearly all cases. */
export function toSimplified(text: string): string {
  const converter = convert ?? Converter({ from: 't', to: 'cn' })
  convert = converter
  return converter(text)
}
