const NUMBERED =
  /^\s*(?:[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|[一二三四五六七八九十]{1,3}\s*[、.．]|\d{1,2}\s*[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[条部章])/

/** Whether a line begins as an item of a list or a heading does: 一、 （二） 3. */
export const startsNumbered = (text: string): boolean => NUMBERED.test(text)
