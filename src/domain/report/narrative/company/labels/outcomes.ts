import { type Entry, isOfWays, type Measures, matched, type Standing } from './label.js'

const outcomes = (...rows: readonly string[]): Measures => rows.map((row) => `requests.outcomes.${row}`)

const GRANTED = '(?:作出|予以|同意|全部|准予|完全|依法|决定|可以|给予|已经|已)*公开'
const REASONS: readonly (readonly [words: RegExp, row: string])[] = [
  [/国家秘密/, 'refused.stateSecret'],
  [/第三方|商业秘密|隐私/, 'refused.thirdPartyRights'],
  [/内部(?:事务|管理|信息)/, 'refused.internalAffairs'],
  [/过程性?/, 'refused.processInformation'],
  [/案卷/, 'refused.enforcementFile'],
  [/查询/, 'refused.administrativeQuery'],
  [/三安全/, 'refused.securityAndStability'],
  [/法律|法规/, 'refused.otherLaw'],
]
const REASON =
  /^(?:因|涉及|属于?|系|按|涉)*(?:国家秘密|(?:保护)?第三方(?:合法)?(?:权益|不同意)?|商业秘密|个人隐私|(?:三类)?内部(?:事务|管理)(?:信息)?|(?:四类)?过程性?(?:信息)?|(?:行政)?执法案卷(?:信息)?|(?:行政)?查询事项|行政查询|(?:其[他它])?法律(?:、|和)?(?:行政)?法规禁止(?:公开)?|危及三安全一稳定|三安全一稳定)$/

const NOT_HELD = outcomes('unavailable.notHeld', 'unavailable')
const OUTCOMES: readonly Entry[] = [
  [
    new RegExp(`^${GRANTED}(?:和|及|、|或|与|以及|\\+)(?:予以)?部分公开$`),
    outcomes('granted+requests.outcomes.partiallyGranted'),
  ],
  [new RegExp(`^${GRANTED}$`), outcomes('granted')],
  [/^(?:予以|同意|区分处理后?|给予)*部分(?:予以)?公开$/, outcomes('partiallyGranted')],
  [/^(?:决定)?(?:不予|不|未予|不同意|没有)公开$/, outcomes('refused')],
  [/(?:不掌握|未掌握|没有掌握)(?:该|相关|的|政府|此|所需|有关|信息)*$/, NOT_HELD],
  [/^不属于?(?:本|我)(?:机关|局|办|镇|乡|委|单位)(?:掌握|制作|职责|公开)*$/, NOT_HELD],
  [/^[^,;:。]{0,5}(?:没有|无)(?:该|此|相关|这份|这项|所申请的?)(?:政府)?(?:信息|材料|文件)$/, NOT_HELD],
  [
    /^(?:没有|无)?(?:现成信息)?(?:需要?|须)?(?:要)?(?:另行|另外|重新)?(?:制作|加工)(?:信息)?$/,
    outcomes('unavailable.needsCreation'),
  ],
  [/^(?:没有|无)现成(?:的)?信息$/, outcomes('unavailable.needsCreation')],
  [/补正后?(?:申请)?(?:内容)?(?:仍|还)??(?:旧|然)?不明确$/, outcomes('unavailable.stillUnclear')],
  [/^(?:无法|不能|未能)提供$/, outcomes('unavailable')],
  [
    /(?:逾期|未按期|没按期|未按时)(?:未|不|没有?)?(?:作)?补正(?:视为放弃|不再处理)?$/,
    outcomes('other.correctionOverdue', 'other'),
  ],
  [/逾期(?:未|不)(?:缴纳?|支付|交)(?:信息处理)?费?(?:用)?(?:不再处理)?$/, outcomes('other.feeUnpaid', 'other')],
  [/^(?:不予处理|不处理)$/, outcomes('notProcessed')],
  [/^(?:无正当理由)?大量反复(?:申请)?$/, outcomes('notProcessed.excessive')],
  [
    /^(?:属于?|系|按|作|转|为)?(?:信访|举报|投诉|信访举报|投诉举报|信访投诉|举报投诉|信访举报投诉|信访、举报、投诉)(?:类|事项|诉求)*(?:引导|处理)?$/,
    outcomes('notProcessed.petition', 'notProcessed'),
  ],
  [/^(?:属于?|系)?重复(?:申请|提出)?$/, outcomes('notProcessed.repeat', 'notProcessed')],
  [/^(?:要求)?(?:提供)?(?:公开)?出版物$/, outcomes('notProcessed.publication')],
  [
    /^(?:要求)?(?:行政机关)?(?:对已获取的?信息)?(?:进行|予以)?(?:确认(?:或者?|、))?重新出具(?:已获取)?的?(?:信息)?$/,
    outcomes('notProcessed.reconfirmation'),
  ],
  [/^(?:作|作出)?(?:其他|其它)处理$/, outcomes('other')],
]

/** How a request ended, by the words for it or by the reason given. */
export function outcomeOf(words: string, standing: Standing): Measures | null {
  const { said, last } = standing
  if (last?.family === 'reviews' || ATTRIBUTES.test(said)) return null
  if (/^其[他它]$/.test(words))
    return last?.family === 'outcomes' && !isOfWays(standing) ? outcomes('other', 'other.other') : null
  const found = matched(OUTCOMES, words) ?? forReason(words)
  // 受理12315投诉举报6314件: nothing that ended so.
  return found?.[0]?.endsWith('.petition') && last?.family !== 'outcomes' ? null : found
}

/** 公文经属性认定，主动公开46件、依申请公开0件、不予公开2件: documents, not requests. */
const ATTRIBUTES =
  /公文|属性|(?:建议|提案|议案)(?:\d|办理|答复)[^;。]*$|主动公开\d+[件份条]?[、,](?:依申请公开\d+[件份条]?[、,])?(?:(?:不予?|依申请)公开)?$/

/** 因涉及第三方商业秘密不予公开1件: the row, or all of those refused where the text has no other. */
function forReason(words: string): Measures | null {
  const reason = words.replace(/(?:而|的|,)?(?:(?:不予|不)公开|(?:无法|不能)提供)$/, '')
  if (reason === words) return REASON.test(words) ? refusedFor(words) : null
  const unavailable = matched(OUTCOMES, reason.replace(/^因(?:为)?/, ''))
  if (unavailable?.[0]?.includes('.unavailable.')) return [...unavailable, ...outcomes('unavailable')]
  const row = refusedFor(reason)
  return row === null ? null : [...row, ...outcomes('refused')]
}

function refusedFor(reason: string): Measures | null {
  const row = REASONS.find(([pattern]) => pattern.test(reason))?.[1]
  return row === undefined ? null : outcomes(row)
}
