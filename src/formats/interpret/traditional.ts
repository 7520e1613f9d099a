import { Converter } from 'opencc-js/t2cn'

/** Characters that a report in simplified script never has, all from the form's own labels. */
const TELLTALES = '開報請數項縣務處區總體書訴訟復議結轉辦關係類過業構組織'
const IS_TELLTALE = new Uint8Array(0x10000)
for (const character of TELLTALES) IS_TELLTALE[character.charCodeAt(0)] = 1

/** More of them, from what reports say outside their tables; none is written in simplified script as well. */
const MORE_TELLTALES =
  '問題內夠時強學習訓進欄這們國為與來對會發點經現長員門間應將實種當從無還個條產義動電話說認識調證據標準確責質評網絡讀覽設備規範單導農廠鄉鎮熱線監檢隊險環節財稅費額萬億廣場衛醫療專達運輸層參眾積極際連續斷統籌協聯繫優勝創獲選舉歷屆黨團紀舊傳顯權屬圍頁鏈沒見決給階隨練終級細紙約納課許論訪詢該詳誠讓貫負貨貧購資賞載輔輛輪輯轄遠遷遺適釋針銀銷錄錯錢鑒閉閱陽雖雙雜離難響頂順須預領頭願風飛館馬驗齊龍'
/** Every character by which a stretch in traditional script is known. */
export const TRADITIONAL_ONLY: ReadonlySet<string> = new Set([...TELLTALES, ...MORE_TELLTALES])

/** Whether one stretch of a text is written in traditional characters: more than a name or a quoted word. */
export function isTraditionalStretch(text: string): boolean {
  let count = 0
  for (const character of text) if (TRADITIONAL_ONLY.has(character)) count += 1
  return count >= 5 && count * 6 > text.length
}

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
