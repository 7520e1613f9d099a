/**
 * The words of reports, each class with a one-letter code. A sentence becomes a string of these codes,
 * so that a way of saying something is a short pattern over classes of words.
 *
 * | code | class | code | class |
 * |---|---|---|---|
 * | `R` | 收到: received | `S` | 受理: accepted |
 * | `H` | 答复, 办结: handled | `O` | 办理, 处理: handled or taken in |
 * | `Q` | 政府信息公开申请 | `D` | 依申请公开 · `q` 申请 |
 * | `i` | 政府信息公开, as a topic | `k` | 结转, 顺延: carried |
 * | `L` | an outcome of table three | `A` | a kind of applicant |
 * | `V` | 行政复议, 行政诉讼 | `U` | a result of table four |
 * | `G` | 规章, 规范性文件 | `I` `E` `F` | made, repealed, in force |
 * | `X` | 行政许可, 处罚, 强制, 收费 | `C` | 作出, 实施 · `p` 公开, 发布 |
 * | `t` `y` `m` `c` | last, this, next, another time | `a` `d` `u` | 较 · 增长 · 占 |
 * | `w` `W` | 其中 · 含, 包括 | `g` | 均, 各 · `&` 和 |
 * | `!` | not | `K` | 发生, 产生 · `s` 因, 引发, 涉及 · `P` 被 |
 * | `o` `v` | this body · the whole area | `h` | a channel |
 * | `j` | planned | `r` `l` | 审理, 立案 · 败诉, 一审 |
 * | `f` `e` | fillers · modifiers | `z` | things no table counts |
 */
export interface Word {
  readonly code: string
  readonly text: string
  /** What the word stands for: a cell row, a group, a review block, a scope. */
  readonly means: string
}

const list = (words: string): string[] => words.split(' ').filter((word) => word !== '')
const plain = (code: string, words: string): Word[] => list(words).map((text) => ({ code, text, means: '' }))
const meaning = (code: string, means: string, words: string): Word[] =>
  list(words).map((text) => ({ code, text, means }))

const REQUEST_NOUNS = [
  '政府信息公开',
  '政务信息公开',
  '政务公开',
  '信息公开',
  '政府信息依申请公开',
  '依申请公开信息',
  '依申请公开政府信息',
  '依申请公开',
  '依申请信息公开',
  '政府信息公开依',
].flatMap((topic) =>
  ['申请', '申请件', '申请案件', '申请事项', '的申请', '申请表', '申请书', '申请办件'].map((noun) => topic + noun),
)
const PLACES = list('省 市 县 区 州 旗 盟 镇 乡')
const governments = PLACES.flatMap((place) => [`${place}政府`, `${place}人民政府`])

const REQUESTS: Word[] = [
  ...plain('Q', REQUEST_NOUNS.join(' ')),
  ...plain(
    'Q',
    '公开申请 申请公开政府信息 申请公开信息 申请公开政务信息 申请政府信息公开 申请信息公开 申请公开 依申请公开办件 依申请公开事项 依申请公开案件 依申请办件 依申请事项 依申请公开政府信息事项 公开政府信息申请 公开政府信息的申请 要求公开政府信息的申请 要求公开信息的申请 政府信息申请 信息依申请公开 政府信息依申请公开',
  ),
  ...plain(
    'D',
    '依申请公开 依申请公开件 依申请公开政府信息 依申请公开信息 依申请公开政务信息 依申请 依申请信息公开 依申请公开工作 依申请公开情况 依申请公开方面',
  ),
  ...plain('q', '申请 申请件 申请事项 申请书 申请表 的申请 申请案件 公开案件'),
  ...plain('i', '政府信息公开 政务信息公开 信息公开 政务公开 政府信息与政务公开'),
  ...plain('R', '收到 收到了 接收 接到 接收到 收取到 收悉 收到并登记'),
  ...meaning('R', 'new', '新收 新收到 新受理 新接收 新增 本年新收 新收受理'),
  ...plain('S', '受理 受理了 登记受理 接收受理 收到并受理 收到受理 依法受理'),
  ...plain(
    'H',
    '答复 办结 回复 办复 予以答复 书面答复 书面回复 办理完毕 办理完成 处理完毕 处理完成 答复办结 办结答复 办理答复 办理并答复 已答复 已办结 作出答复 做出答复 给予答复 给予回复 依法答复 完成答复',
  ),
  ...plain(
    'O',
    '办理 处理 受理和办结 受理并办结 受理办结 受理并答复 受理答复 受理办理 受理并办理 处置 办理了 处理了 共处理 收到并答复 收到并办理 收到和处理 收到并办结',
  ),
  ...meaning('O', 'both', '收办'),
  ...plain('z', '不予受理 办结率 答复率 回复率 办理率 受理率 按时办结率 满意率 公开率 执法办案'),
  ...plain(
    'k',
    '结转 转结 顺延 延期 延续 转入 转至 转到 结存 流转 跨年 递延 留转 延至 遗留 未办结 未办理完毕 尚未办结 未完结 未答复 延转 接转 转接 结余 转',
  ),
]

const OUTCOMES: Word[] = [
  ...meaning(
    'L',
    'granted',
    '予以公开 同意公开 全部公开 准予公开 完全公开 给予公开 全部予以公开 予以全部公开 决定予以公开 作出予以公开 同意公开答复',
  ),
  ...meaning('L', 'partiallyGranted', '部分公开 予以部分公开 部分予以公开 同意部分公开 区分处理'),
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
  ...meaning('L', 'refused.thirdPartyRights', '保护第三方合法权益'),
  ...meaning('L', 'refused.internalAffairs', '属于三类内部事务信息 三类内部事务信息 属于内部事务信息 内部事务信息'),
  ...meaning('L', 'refused.processInformation', '属于四类过程性信息 四类过程性信息 属于过程性信息 过程性信息'),
  ...meaning('L', 'refused.enforcementFile', '属于行政执法案卷 属于行政执法案卷信息 行政执法案卷 行政执法案卷信息'),
  ...meaning('L', 'refused.administrativeQuery', '属于行政查询事项 行政查询事项'),
  ...meaning('L', 'unavailable.notHeld', '本机关不掌握相关政府信息 本机关不掌握'),
  ...meaning('L', 'unavailable.needsCreation', '没有现成信息需要另行制作 需要另行制作'),
  ...meaning('L', 'unavailable.stillUnclear', '补正后申请内容仍不明确 补正后仍不明确'),
  ...meaning('L', 'notProcessed.petition', '信访举报投诉类申请 信访举报投诉类 信访投诉举报类申请'),
  ...meaning('L', 'notProcessed.repeat', '重复申请'),
  ...meaning('L', 'notProcessed.publication', '要求提供公开出版物'),
  ...meaning('L', 'notProcessed.excessive', '无正当理由大量反复申请'),
  ...meaning('L', 'notProcessed.reconfirmation', '要求行政机关确认或重新出具已获取信息'),
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
  ...plain('x', '告知书 公开渠道'),
]

const APPLICANTS: Word[] = [
  ...meaning('A', 'naturalPerson', '自然人 自然人申请人 个人申请'),
  ...meaning('A', 'business', '商业企业'),
  ...meaning('A', 'company', '企业'),
  ...meaning('A', 'research', '科研机构'),
  ...meaning('A', 'welfare', '社会公益组织'),
  ...meaning('A', 'legalServices', '法律服务机构'),
  ...meaning(
    'A',
    'organisations',
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人与其他组织 法人或其它组织 法人和其它组织 法人组织 法人单位 法人或组织 法人',
  ),
  ...plain(
    'e',
    '公民 群众 公众 社会公众 市民 村民 居民 申请人 社会各界 来自 各类 各种 多种 多个 不同 有效 有效的 公民个人 人民群众 社会 企业群众 企业和群众 公民、法人和其他组织 公民、法人或其他组织 公民、法人及其他组织 公民、法人或者其他组织 公民、法人 合法 相关 有关 提出 提出的 提交 提交的 递交 递交的 各方 方面 类 任何',
  ),
]

const REVIEWS: Word[] = [
  ...meaning('V', 'reconsideration', '行政复议 行政复议案件 行政复议申请 行政复议案 行政复议件 复议 复议案件 复议申请'),
  ...meaning('V', 'litigation', '行政诉讼 行政诉讼案件 行政诉讼案 诉讼 诉讼案件 提起行政诉讼 提起诉讼'),
  ...meaning('V', 'litigation.direct', '未经复议直接起诉 直接起诉 未经复议直接提起诉讼 未经复议直接提起行政诉讼'),
  ...meaning('V', 'litigation.afterReview', '复议后起诉 复议后提起诉讼 复议后提起行政诉讼 经复议后起诉 复议后诉讼'),
  ...meaning('U', 'upheld', '维持 结果维持 维持原决定 予以维持'),
  ...meaning('U', 'corrected', '纠正 结果纠正 被纠正 予以纠正'),
  ...meaning('U', 'other', '其他结果 其它结果'),
  ...meaning('U', 'pending', '尚未审结 未审结'),
  ...plain(
    'l',
    '败诉 胜诉 纠错 一审 二审 再审 上诉 应诉 行政应诉 出庭 出庭应诉 诉讼费 诉讼费用 复议机关 复议机构 复议局 复议法 复议体制 行政复议法 行政诉讼法 诉讼法 行政复议机关 行政复议机构 行政复议局 行政复议体制 行政复议办公室 复议办公室 复议和应诉 行政复议决定 复议决定 行政复议决定书 行政复议答复 复议答复 诉讼答辩 刑事诉讼 民事诉讼 公益诉讼',
  ),
  ...plain('r', '审理 立案 收案 审查 在办 承办 审结 受理审理 办案'),
  ...plain('s', '因 由 引发 引起 引发的 引起的 导致 涉及 涉 针对 关于 就 对 不服 产生的 提起的 提出的 涉及到'),
  ...plain('P', '被 被申请 被提起 以被告'),
  ...plain('K', '发生 发生了 产生 出现 存在 提起 有 提出申请 涉诉'),
]

const DISCLOSURE: Word[] = [
  ...meaning('G', 'normativeDocuments', '行政规范性文件 规范性文件 行政性规范性文件 行政规范性文件的'),
  ...meaning('G', 'rules', '规章 政府规章 部门规章 地方政府规章 地方性政府规章 市政府规章 省政府规章'),
  ...plain(
    'I',
    '制定 制发 出台 印发 新制定 新制发 新出台 新印发 制定出台 制定印发 制发并公开 制定发布 新制 本年制发 制作 制定公布 新制定的 新制发的 制定的 制发的 制订',
  ),
  ...plain(
    'E',
    '废止 宣布废止 废止了 宣布失效 失效 清理废止 已废止 予以废止 废止失效 废止和失效 废止或失效 废止宣布失效',
  ),
  ...plain('F', '现行有效 现行有效的 现行有效件数 继续有效 保留 现存有效'),
  ...plain(
    'p',
    '公开 主动公开 发布 公布 公示 上传 推送 更新 动态更新 集中公开 公开发布 累计公开 发布公开 刊登 刊发 转载 报送 推出 挂网 归集 展示 录入 对外公开',
  ),
  ...meaning('X', 'licences', '行政许可 行政许可决定 行政许可处理决定 行政许可办件'),
  ...meaning('X', 'penalties', '行政处罚 行政处罚决定 行政处罚处理决定'),
  ...meaning('X', 'coercion', '行政强制 行政强制措施 行政强制决定 行政强制措施决定 行政强制执行 行政强制处理决定'),
  ...meaning(
    'X',
    'fees',
    '行政事业性收费 行政事业性收费金额 行政事业性费用 行政事业性收费总额 行政事业性收费收入 行政事业性收费共计',
  ),
  ...plain('C', '作出 做出 实施 审批 准予 给予 下达 采取 进行 核发 执行 作出的 进行了 收取 征收 收缴 开展'),
  ...plain(
    'x',
    '行政处罚案件 行政处罚信息 行政许可信息 行政许可事项 行政处罚事项 行政强制事项 行政处罚案卷 行政许可和行政处罚 行政许可、行政处罚信息 行政处罚决定书 行政许可证 规范性文件库 规范性文件合法性 规范性文件清理 规范性文件备案 规范性文件解读 规范性文件类 规范性文件草案 行政许可申请 行政处罚权 行政许可类 行政处罚类 规范性文件管理 行政许可事项清单',
  ),
]

const TIME: Word[] = [
  ...plain('y', '全年 本年 本年度 今年 年内 当年 年度 一年来 一年中 全年度 本年内 年底 年末 今年以来'),
  ...plain(
    't',
    '上年 上年度 上一年 上一年度 去年 去年度 往年 前一年 上年同期 去年同期 同期 以前年度 上一年的 上年的 前期',
  ),
  ...plain('m', '下年 下年度 下一年 下一年度 次年 次年度 明年 来年 翌年 下个年度 下一个年度 以后年度'),
  ...plain(
    'c',
    '历年 历年来 近年来 近三年 近两年 近五年 上半年 下半年 季度 一季度 二季度 三季度 四季度 第一季度 前三季度 每年 每月 每季度 平均 日均 月均 年均 五年来 三年来 截至目前 截止目前 目前',
  ),
  ...plain('a', '较 比 相比 相较 同比 环比 相比较 与 较之 对比'),
  ...plain('d', '增长 增加 增加了 上升 提高 提升 增幅 增长了 增多 净增 翻番 多出 上涨'),
  ...meaning('d', 'down', '减少 减少了 下降 下降了 降低 回落 降幅 减幅 缩减 少了'),
  ...plain(
    'u',
    '占 占比 占比为 占总数 占总数的 占总量的 占全部 占申请总数的 占申请总量的 占全部申请的 占比约 占办结总数的 占答复总数的 约占 各占 分别占',
  ),
  ...plain('j', '计划 目标 力争 预计 争取 不少于 不低于 拟 下一步'),
]

const GLUE: Word[] = [
  ...plain('w', '其中'),
  ...plain('W', '含 包含 包括 内含 涵盖'),
  ...plain('g', '均 全部 都 皆 各 分别 所有 已全部 均已 均在 已 并 全都'),
  ...plain('&', '和 及 以及 或 并且 、'),
  ...plain(
    'f',
    '修改 修订 共 共计 总共 总计 合计 计 累计 为 是 的 了 数 数量 总数 总量 总数量 件数 达 达到 至 到 入 于 从 本 继续 数为 总数为 合计数 共有 另有 另 尚有 还有 仍有 剩余 余 新 再 约 近 超 超过 逾 大约 将近 接近 总 量 度 工作 情况 结果 分别为 向 被 需 案件 事项 方式 形式 决定 告知 情形 等 一律 主动 依法 时 内 中 案 按规定 按时',
  ),
  ...plain('!', '未 没有 没 无 未曾 从未 不曾 尚未 未有 没有任何 无任何'),
  ...plain(
    'h',
    '通过 网络 网上 信函 邮寄 当面 现场 传真 电子邮件 来函 在线 线上 线下 平台 网站 窗口 书面 口头 微信 纸质 信件 邮件 门户网站 政府网站 公众号 微博 栏目 渠道 邮箱 电话 互联网 网页 当场 快递 邮政 EMS 来人 函件',
  ),
  ...plain(
    'z',
    '热线 咨询 建议 提案 议案 信访 投诉 举报 来信 来访 留言 诉求 意见 线索 工单 舆情 来电 信箱 民意 征集 访谈 解读 新闻 会议 培训 公告 稿件 视频 图片 政务服务 权责 行政审批 行政确认 行政裁决 行政奖励 其他权力 不动产 群众来信 领导信箱 市长信箱 县长信箱 政策文件 文件 公文 动态 证照 许可证 救助 补贴 司法鉴定 公证 仲裁 调解 监督 检查 督查 项目 清单 监测 问题 报道 专栏 档案 刊物 公报 宣传 审核 备案 报备 清理 评估 起草 代拟 报审 梳理 代表 委员 学习',
  ),
  ...plain(
    'x',
    '未来 无锡 无障碍 无纸化 无缝 无偿 无关 无正当理由 无死角 无差错 无差别 无遗漏 未成年人 未成年 无人机 没收 未按 未按时 未按规定 有序 有效性 有力 有利 有机 有所 有待 有效提升 有效期 计算 计入 计算机 总体 总结 总书记 新时代 新媒体 新型 新闻发布 新形势 新修订 余下 对照 对外 对接 对标 对应 对象 中心 中国 中央 到位 等级 达标 入口 入库 至上 于是 总体要求 数据 数字 数字化 量化 度假 工作人员 工作要点 工作机制 工作报告 告知承诺 方式方法 为民 为主 为例外 为常态 为导向 为抓手 是否 是非 比例 比较 比对 比武 与会 并行 并联 并举 或者 及时 和谐 和平 拟定 模拟 保留意见 执行力 提升了 关于印发 提升工作 因地制宜 由于 自由 理由 事由 占用 占地',
  ),
]

const SCOPES: Word[] = [
  ...meaning(
    'o',
    'self',
    '我局 本局 我办 本办 我镇 本镇 我乡 本乡 我单位 本单位 本机关 我机关 我委 本委 我厅 本厅 我院 本院 我中心 本中心 我处 我站 我队 我支队 我街道 本街道 我办事处 我所 我分局 本分局 全局 全委 全厅 全镇 全乡 全街道 本部门 我部门 我部 我集团 我馆 我社 我会 本会 我大队 街道 镇政府 乡政府 镇人民政府 乡人民政府 街道办 街道办事处 我公司 我局共 该局 该办',
  ),
  ...meaning(
    'o',
    'office',
    [
      ...governments.flatMap((name) => ['办', '办公室', '办公厅'].map((office) => name + office)),
      '政府办',
      '政府办公室',
      '政府办公厅',
      '人民政府办公室',
      '人民政府办公厅',
      '我室',
      '本室',
      '办公室',
      '管委会办公室',
      '县府办',
      '市府办',
      '区府办',
    ].join(' '),
  ),
  ...meaning(
    'o',
    'level',
    `局机关 委机关 厅机关 机关本级 本级 市本级 县本级 区本级 省本级 本级政府 ${governments
      .filter((name) => !/[镇乡]/.test(name))
      .map((name) => `${name}本级`)
      .join(' ')}`,
  ),
  ...meaning('o', 'government', `${governments.filter((name) => !/^[镇乡]/.test(name)).join(' ')} 管委会 管理委员会`),
  ...meaning(
    'v',
    'area',
    '全市 全县 全区 全省 全州 全旗 全盟 我市 我县 我区 我省 我州 我旗 本市 本县 本区 各级 各级行政机关 全市各级 全县各级 全区各级 市县两级 两级 全系统 全市各级行政机关 全区各级行政机关 全县各级行政机关 各级政府 各级各部门 全市政府系统 政府系统 全省各级 全域 辖区内 各地各部门 各地区各部门',
  ),
  ...meaning(
    'v',
    'members',
    '各部门 各单位 各镇 各乡镇 各县区 各区县 各区 各县 各地 各有关单位 各有关部门 下属单位 所属单位 直属单位 二级单位 各科室单位 各镇街 各街道 各乡镇街道 其他部门 其他单位 县直部门 市直部门 区直部门 乡镇 镇街 部门',
  ),
]

/** Every word, longest first where one begins with another. */
export const WORDS: readonly Word[] = [
  ...REQUESTS,
  ...OUTCOMES,
  ...APPLICANTS,
  ...REVIEWS,
  ...DISCLOSURE,
  ...TIME,
  ...GLUE,
  ...SCOPES,
]
