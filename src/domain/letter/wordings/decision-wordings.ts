import { say, type Wording } from '../wording.js'
import { CONSULTED, CONTACT, OPENING, PROVIDED, REASONS } from './passages.js'

const BY = '根据《中华人民共和国政府信息公开条例》'

export const S01: Wording = [
  ...OPENING,
  say(`经审查，该政府信息已经主动公开。${BY}第三十六条第（一）项的规定，现将获取该政府信息的方式、途径告知如下：`),
  say('{公开内容}', 'content'),
  say('请通过本机关网站的“政府信息公开”专栏检索、查阅和下载；查阅有困难的，可以到本机关查阅。', '!content'),
  ...REASONS,
  ...CONTACT,
]

export const S02: Wording = [
  ...OPENING,
  ...CONSULTED,
  say(
    '第三方不同意公开。本机关认为，不公开可能对公共利益造成重大影响，依照该条例第三十二条决定予以公开。',
    'thirdPartyAsked',
    'overridden',
  ),
  say(`经审查，该政府信息可以公开。${BY}第三十六条第（二）项的规定，本机关决定予以公开。`),
  say('公开的内容（获取的方式、途径和时间）如下：', 'content'),
  say('{公开内容}', 'content'),
  ...PROVIDED,
  ...REASONS,
  ...CONTACT,
]

export const S03: Wording = [
  ...OPENING,
  ...CONSULTED,
  say(
    `经审查，申请公开的信息中含有不应当公开或者不属于政府信息的内容，能够作区分处理。${BY}第三十七条的规定，本机关决定公开其中可以公开的内容。`,
  ),
  say('公开的内容如下：', 'content'),
  say('{公开内容}', 'content'),
  ...PROVIDED,
  say('不予公开的内容如下：', 'withheld'),
  say('{不予公开的内容}', 'withheld'),
  say('不予公开的依据：{法律依据}。', 'basis'),
  say('不予公开的理由如下：'),
  say('{理由}'),
  say('公开可能造成的危害：', 'harm'),
  say('{公开的危害}', 'harm'),
  ...CONTACT,
]

/** A refusal under Art. 14 to 16: what it is, on what article it rests, and why. */
const refusal = (finding: string, article: string, ...more: Wording): Wording => [
  ...OPENING,
  ...CONSULTED,
  say(`经审查，${finding}。${BY}${article}、第三十六条第（三）项的规定，本机关决定不予公开。`),
  say('具体依据：{法律依据}。', 'basis'),
  ...more,
  say('不予公开的理由如下：'),
  say('{理由}'),
  say('公开可能造成的危害：', 'harm'),
  say('{公开的危害}', 'harm'),
  ...CONTACT,
]

export const S04 = refusal('该政府信息依法确定为国家秘密', '第十四条')
export const S05: Wording = [
  ...OPENING,
  ...CONSULTED,
  say(
    `经审查，该政府信息属于法律、行政法规禁止公开的政府信息，禁止公开的依据为：{法律依据}。${BY}第十四条、第三十六条第（三）项的规定，本机关决定不予公开。`,
  ),
  say('不予公开的理由如下：'),
  say('{理由}'),
  say('公开可能造成的危害：', 'harm'),
  say('{公开的危害}', 'harm'),
  ...CONTACT,
]
export const S06 = refusal('该政府信息公开后可能危及国家安全、公共安全、经济安全、社会稳定', '第十四条')
export const S07 = refusal(
  '该政府信息涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害',
  '第十五条、第三十二条',
  say('第三方不同意公开，且有合理理由。', 'thirdPartyObjected'),
  say('第三方逾期未提出意见，由本机关依照该条例的规定决定。', 'thirdPartySilent', '!thirdPartyObjected'),
)
export const S08 = refusal('该政府信息属于人事管理、后勤管理、内部工作流程等方面的内部事务信息', '第十六条第一款')
export const S09 = refusal(
  '该政府信息属于本机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息，且没有法律、法规、规章规定应当公开',
  '第十六条第二款',
)
export const S10 = refusal('该政府信息属于行政执法案卷信息，且没有法律、法规、规章规定应当公开', '第十六条第二款')

export const S11: Wording = [
  ...OPENING,
  say(
    `经审查，该信息属于工商、不动产登记资料等信息，有关法律、行政法规对其获取有特别规定。${BY}第三十六条第（七）项的规定，请{称谓}依照下列规定办理查询：{法律依据}。`,
  ),
  say('查询的途径如下：', 'content'),
  say('{公开内容}', 'content'),
  ...REASONS,
  ...CONTACT,
]

export const S12: Wording = [
  ...OPENING,
  say('本机关进行了检索，情况如下：', 'searched'),
  say('{检索情况}', 'searched'),
  say(`经检索，没有{称谓}申请公开的信息。${BY}第三十六条第（四）项的规定，现告知{称谓}该政府信息不存在。`),
  ...REASONS,
  ...CONTACT,
]

export const S13: Wording = [
  ...OPENING,
  say(`经审查，该信息不属于本机关负责公开。${BY}第十条、第三十六条第（五）项的规定，现告知{称谓}，并说明理由如下：`),
  say('{理由}'),
  say('能够确定负责公开该政府信息的行政机关，其名称和联系方式如下：', 'content'),
  say('{公开内容}', 'content'),
  ...CONTACT,
]

export const S14: Wording = [
  ...OPENING,
  say(
    `经审查，本机关没有现成的该信息，提供该信息需要对现有政府信息进行加工、分析。${BY}第三十八条的规定，本机关不予提供。`,
  ),
  ...REASONS,
  ...CONTACT,
]

export const S15: Wording = [
  ...OPENING,
  say(`经审查，补正后的申请内容仍不明确，本机关无法据以查找和提供政府信息。${BY}第三十条的规定，本机关无法提供。`),
  ...REASONS,
  say('{称谓}可以在明确所需政府信息的名称、文号或者便于查询的其他特征性描述后，另行提出申请。'),
  ...CONTACT,
]

export const S16: Wording = [
  ...OPENING,
  say(
    `经审查，{称谓}以政府信息公开申请的形式进行信访、投诉、举报等活动。${BY}第三十九条第一款的规定，该申请不作为政府信息公开申请处理。`,
  ),
  say('{称谓}可以通过下列渠道提出：', 'content'),
  say('{公开内容}', 'content'),
  say('{称谓}的诉求可以通过信访、投诉、举报的相应渠道提出。', '!content'),
  ...REASONS,
  ...CONTACT,
]

export const S17: Wording = [
  ...OPENING,
  say(
    `经审查，本机关已就{称谓}申请公开的政府信息作出答复，{称谓}重复申请公开相同政府信息。${BY}第三十六条第（六）项的规定，现告知{称谓}不予重复处理。`,
  ),
  say('此前的答复：', 'content'),
  say('{公开内容}', 'content'),
  ...REASONS,
  ...CONTACT,
]

export const S18: Wording = [
  ...OPENING,
  say(
    `经审查，{称谓}要求提供的是政府公报、报刊、书籍等公开出版物。${BY}第三十九条第二款的规定，现告知{称谓}获取的途径：`,
  ),
  say('{公开内容}', 'content'),
  say('请向出版、发行单位或者公共图书馆、国家档案馆查询。', '!content'),
  ...REASONS,
  ...CONTACT,
]

export const S19: Wording = [
  ...OPENING,
  say('{称谓}申请公开政府信息的数量、频次明显超过合理范围，本机关已经要求{称谓}说明理由。'),
  say('经审查，{称谓}说明的理由不合理。', 'reasonsGiven'),
  say('{称谓}没有在规定的期限内说明理由。', '!reasonsGiven'),
  say(`${BY}第三十五条的规定，本机关对该申请不予处理，理由如下：`),
  say('{理由}'),
  ...CONTACT,
]

export const S20: Wording = [
  ...OPENING,
  say(
    '经审查，{称谓}要求本机关对其已经获取的政府信息予以确认或者重新出具。该要求不属于《中华人民共和国政府信息公开条例》规定的获取政府信息，本机关不予处理。',
  ),
  say('此前提供的情况：', 'content'),
  say('{公开内容}', 'content'),
  ...REASONS,
  ...CONTACT,
]

export const S21: Wording = [
  ...OPENING,
  say(
    '因申请内容不明确，本机关于{发出补正告知日期}书面告知{称谓}最迟于{补正期限}作出补正。{称谓}逾期未补正，也没有说明正当理由。',
  ),
  say(`${BY}第三十条的规定，视为{称谓}放弃申请，本机关不再处理该申请。`),
  ...REASONS,
  ...CONTACT,
]

export const S22: Wording = [
  ...OPENING,
  say('本机关于{收费通知日期}发出收费通知，告知{称谓}缴纳信息处理费{收费金额}。{称谓}逾期未按收费通知的要求缴纳费用。'),
  say(
    '根据《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，视为{称谓}放弃申请，本机关不再处理该申请。',
  ),
  ...REASONS,
  ...CONTACT,
]

export const S23: Wording = [
  ...OPENING,
  say('因出现不需要或者不能够继续办理的情形，本机关终止办理该申请，现告知{称谓}。'),
  say('依据：{法律依据}。', 'basis'),
  ...REASONS,
  ...CONTACT,
]

export const S24: Wording = [
  say(
    '本机关于{收到日期}收到{称谓}以{提交方式}方式提交的政府信息更正申请（编号：{申请编号}）。要求更正的内容：{申请内容}。',
  ),
  say('{称谓}委托{代理人}代为申请。', 'agent'),
  say('本机关于{补正告知日期}告知{称谓}补正，于{收到补正日期}收到补正的申请。', 'corrected'),
  say(`${BY}第四十一条的规定，本机关对该政府信息记录进行了审核，现将审核和处理的情况答复如下：`),
  say('{公开内容}', 'content'),
  say('该政府信息记录的更正情况，请与本机关联系核对。', '!content'),
  ...REASONS,
  ...CONTACT,
]
