/** Words that may stand before a label, behind it, or before one that follows its figure; taken off one by one. */
export const LIGHT_BEFORE =
  /^(?:、|,|加上(?=20\d\d年)|连同(?=20\d\d年)|[一二三四五六七八九十]、|[在于]?20\d\d年度?|[到至]?\d{1,2}月(?:\d{1,2}日|底|末)?|截[至止]|[到至]?年[底末]|期末|本期|报告期内?|全[镇乡县市区局街]道?|我[局镇乡县市区办院]|本[局镇乡办院]|本机关|和|及|以及|并|且|其中|另外|另有?|还有|申请(?:人|主体)[里中]?|[按从](?:申请人|答复|结果|办理结果)(?:类别|类型|情况|结果)?[看分]|全年|年内|今年|本年度?|当年|年度|总?共|全部|分别|中|里头?|[办答][结复完理](?:的|件[中里])|答复(?:结果)?为|结果|为|是|有(?!效)|已|均|都|则)/
export const LIGHT_BEHIND =
  /(?:的|了|为|有|共|是|到|达|计|合|总[数量]|数量|件数|数|约|情形|(?<!公开|其[他它])类|答复|决定|\(|办理|又)$/
export const LIGHT_AFTER = /^(?:的|已经?|属于?|均|都|被|是|为|系|作出?|答复为?|按|决定|申请|件|因)/

/** One word at a time, so that no text, however made, is tried in many ways. */
export function without(light: RegExp, words: string): string {
  let rest = words
  for (let match = light.exec(rest); match !== null && match[0] !== ''; match = light.exec(rest)) {
    rest = match.index === 0 ? rest.slice(match[0].length) : rest.slice(0, match.index)
  }
  return rest
}
