import type { Title } from './title.js'

/** Endings of the names of bodies that disclose. */
const SUFFIX =
  '(?:管理委员会|管委会|委员会|人民政府|政府办公室|办公室|办公厅|街道办事处|办事处|管理局|分局|支队|大队|中心|学院|医院|局|厅|委)'
const NAMED_IN_TEXT = new RegExp(
  String.raw`(?:^|[。，；、,：:\s“])([\u3400-\u9fff]{1,12}(?:省|市|县|区|旗|州|盟|镇|乡|街道|开发区|新区)?[\u3400-\u9fff]{0,14}?${SUFFIX})(?=政府信息|信息公开|认真|严格|积极|共|将|高度|深入|坚持|在|按照|切实|全面|主动|围绕|始终|不断|以|紧|依|根据|持续|扎实|进一步|编制|\d)`,
  'g',
)
const PLACE = /省|市|县|区|旗|州|盟|镇|乡|街道/
/** A superior or the law-giver is named in every report and is not its author. */
const NOT_THE_AUTHOR = /国务院|中共|党中央|上级|省委|市委|县委|区委|各|我|本|全|有关|相关|办公厅政府信息|和|及|会议/
/** 区文旅局: begins with the bare level, so the place itself is missing. */
const SHORTENED = /^(?:我|本|全|省|市|县|区|旗|镇|乡|街道)/

/**
 * The full name of the body that reports. The title's words unless they are shortened or absent; then
 * the signature; then the name the text uses of its own body.
 */
export function findAgency(title: Title | null, signedBy: string | null, text: string): string | null {
  const titled = title?.agency ?? null
  if (titled !== null && !SHORTENED.test(titled)) return titled
  if (signedBy !== null && !SHORTENED.test(signedBy)) return signedBy
  return findNamed(text) ?? titled ?? signedBy
}

function findNamed(text: string): string | null {
  const counts = new Map<string, number>()
  for (const match of text.slice(0, 6_000).matchAll(NAMED_IN_TEXT)) {
    const name = match[1] ?? ''
    if (NOT_THE_AUTHOR.test(name) || SHORTENED.test(name) || !PLACE.test(name.slice(1, 8))) continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  let best: string | null = null
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = name
  return best
}
