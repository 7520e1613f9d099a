import { meaning, plain, type Word } from './word.js'

export const OUTCOMES: Word[] = [
  ...meaning(
    'L',
    'granted',
    '予以公开 同意公开 全部公开 准予公开 完全公开 给予公开 全部予以公开 予以全部公开 决定予以公开 作出予以公开 同意公开答复',
  ),
  ...meaning('L', 'partiallyGranted', '部分公开 予以部分公开 部分予以公开 同意部分公开 区分处理'),
  ...meaning(
    'L',
    'partiallyGranted',
    '区分处理后公开 区分处理公开 区分处理再公开 区分处理后予以公开 区分处理后部分公开 区分后公开 作区分处理 区分处理后提供',
  ),
  ...meaning('L', 'unavailable', '无法提供信息 无法提供政府信息 信息无法提供 政府信息无法提供 无法提供相关信息'),
  ...meaning('L', 'refused', '不予公开 不同意公开 决定不予公开 未予公开'),
  ...meaning('L', 'unavailable', '无法提供 不能提供 无法予以提供 无法公开'),
  ...meaning('L', 'notProcessed', '不予处理 决定不予处理'),
  ...meaning(
    'L',
    'other',
    '其他处理 其它处理 作其他处理 作其它处理 其他方式处理 作出其他处理 予以其他处理 其他处理方式 其他处理情形 其他处理结果',
  ),
  ...meaning('L', 'refused.stateSecret', '属于国家秘密'),
  ...meaning('L', 'refused.otherLaw', '其他法律行政法规禁止公开 其它法律行政法规禁止公开'),
  ...meaning(
    'L',
    'refused.securityAndStability',
    '危及“三安全一稳定” 危及三安全一稳定 “三安全一稳定” 三安全一稳定 危及"三安全一稳定" "三安全一稳定"',
  ),
  ...meaning('L', 'refused.thirdPartyRights', '保护第三方合法权益'),
  ...meaning('L', 'refused.internalAffairs', '属于三类内部事务信息 三类内部事务信息 属于内部事务信息 内部事务信息'),
  ...meaning('L', 'refused.processInformation', '属于四类过程性信息 四类过程性信息 属于过程性信息 过程性信息'),
  ...meaning('L', 'refused.enforcementFile', '属于行政执法案卷 属于行政执法案卷信息 行政执法案卷 行政执法案卷信息'),
  ...meaning('L', 'refused.administrativeQuery', '属于行政查询事项 行政查询事项'),
  ...meaning('L', 'unavailable.notHeld', '本机关不掌握相关政府信息 本机关不掌握'),
  ...meaning('L', 'unavailable.needsCreation', '没有现成信息需要另行制作 需要另行制作'),
  ...meaning('L', 'unavailable.stillUnclear', '补正后申请内容仍不明确 补正后仍不明确'),
  ...meaning(
    'L',
    'unavailable.notHeld',
    '本机关不掌握信息 本机关不掌握政府信息 本机关不掌握相关信息 本机关未掌握 本单位不掌握 本单位不掌握相关信息 本单位不掌握相关政府信息 不掌握相关政府信息',
  ),
  ...meaning(
    'L',
    'unavailable.needsCreation',
    '需要本机关另行制作 需本机关另行制作 没有现成信息需另行制作 没有现成信息、需另行制作 没有现成信息、需要另行制作 没有现成信息 需另行制作 无现成信息需另行制作',
  ),
  ...meaning(
    'L',
    'unavailable.stillUnclear',
    '补正后申请内容仍然不明确 补正后仍然不明确 补正后内容仍不明确 经补正仍不明确 经补正后仍不明确 经补正内容仍不明确 经补正内容仍旧不明确 补正内容仍不明确 补正后申请内容仍不明',
  ),
  ...meaning('L', 'notProcessed.petition', '信访举报投诉类申请 信访举报投诉类 信访投诉举报类申请'),
  ...meaning('L', 'notProcessed.repeat', '重复申请'),
  ...meaning('L', 'notProcessed.publication', '要求提供公开出版物'),
  ...meaning('L', 'notProcessed.excessive', '无正当理由大量反复申请'),
  ...meaning('L', 'notProcessed.reconfirmation', '要求行政机关确认或重新出具已获取信息'),
  ...meaning(
    'L',
    'notProcessed.reconfirmation',
    '要求确认已获取信息 要求行政机关确认已获取信息 要求确认或重新出具已获取信息 要求行政机关确认或者重新出具已获取信息 要求重新出具已获取信息',
  ),
  ...meaning(
    'L',
    'other.correctionOverdue',
    '逾期不补正 逾期未补正 无正当理由逾期不补正 申请人无正当理由逾期不补正 申请人逾期未补正',
  ),
  ...meaning('L', 'other.feeUnpaid', '逾期不缴费 逾期未缴费'),
  // Looser words: the row counts them, and perhaps others with them.
  ...meaning(
    'L',
    'part:unavailable.notHeld',
    '信息不存在 政府信息不存在 不存在 不属于本机关 不属于本机关公开 不属于本机关负责公开 不属于本机关公开职责 不属于本机关掌握 不属于本机关职责 不属于本机关职责范围 不属于本单位 不属于本行政机关 不属于本行政机关公开 非本机关信息 非本机关掌握 非本机关职责',
  ),
  ...meaning(
    'L',
    'part:other',
    '撤回申请 主动撤回 主动撤回申请 申请人撤回 申请人主动撤回 申请人主动撤回申请 撤回 主动撤销申请 撤销申请 撤销 自行撤回',
  ),
  ...meaning(
    'L',
    'part:other',
    '撤件 主动撤件 自行撤件 自愿撤件 自己撤回 申请人自己撤回 自愿撤回 申请人撤件 申请人主动撤件 申请人自行撤回 申请人自行撤销 自行撤销',
  ),
  ...plain('x', '告知书 公开渠道'),
]
