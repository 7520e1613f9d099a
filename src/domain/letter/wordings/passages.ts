import { say, type Wording } from '../wording.js'

/** Whom to ask. */
export const CONTACT: Wording = [say('联系方式：{联系方式}。', 'officeContact')]

/** What a decision says first: whose request it is, when it came, and what happened on the way. */
export const OPENING: Wording = [
  say(
    '本机关于{收到日期}收到{称谓}以{提交方式}方式提交的{申请种类}（申请编号：{申请编号}）。申请公开的内容：{申请内容}。',
  ),
  say('{称谓}委托{代理人}代为申请。', 'agent'),
  say('共同申请人：{共同申请人}。', 'joint'),
  say('本机关于{补正告知日期}告知{称谓}补正，于{收到补正日期}收到补正的申请。', 'corrected'),
  say(
    '经本机关政府信息公开工作机构负责人同意，答复期限延长{延长工作日}个工作日，已于{延期告知日期}告知{称谓}。',
    'extended',
  ),
]

/** Who was asked before it was decided. */
export const CONSULTED: Wording = [
  say(
    '因申请公开的内容涉及第三方合法权益，本机关依照《中华人民共和国政府信息公开条例》第三十二条书面征求了第三方的意见。',
    'thirdPartyAsked',
  ),
  say('本机关依照《中华人民共和国政府信息公开条例》第三十四条征求了共同制作该信息的行政机关的意见。', 'coMakerAsked'),
]

/** How it is given out. */
export const PROVIDED: Wording = [
  say('该政府信息的纸质件随本告知书提供，请查收。', 'paper'),
  say('该政府信息的电子数据按{称谓}选择的途径（{获取途径}）提供，请查收。', 'electronic'),
  say('请持本告知书和有效身份证件，在办公时间到本机关查阅、抄录该政府信息。', 'inspection'),
]

export const REASONS: Wording = [say('理由如下：', 'reasons'), say('{理由}', 'reasons')]
