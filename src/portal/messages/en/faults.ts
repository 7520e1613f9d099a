import type { Messages } from '../messages.js'

/** By what use cases say. */
const KNOWN: Readonly<Record<string, string>> = {
  请填写: 'please fill in',
  填写的格式不对: 'not in the right form',
  请从列出的选项中选择: 'please choose from the list',
  '没有这一项，请删去': 'not asked for; please leave it out',
  含有不能使用的字符: 'contains characters that cannot be used',
  '含有看不见的字符，请删去后重新填写': 'contains characters that cannot be seen; please remove them and fill in again',
  '身份证号码不正确，请核对有无抄错': 'this is no valid identity card number; please check it for slips',
  '电话号码不对，例如 13800138000 或 0390-5550120': 'this is no telephone number, such as 13800138000 or 0390-5550120',
  '电子邮箱不完整，例如 name@example.cn': 'this is no e-mail address, such as name@example.cn',
  '邮政编码为 6 位数字': 'a postcode has six digits',
  请填写身份证明: 'please give a proof of identity',
  请选择个人的证件: 'please choose a document of a person',
  请选择单位的证件: 'please choose a document of an organisation',
  请填写法定代表人或者负责人: 'please give the legal representative or the person in charge',
  请填写联系人: 'please give a contact person',
  请填写代理人的身份证明: 'please give a proof of identity of the agent',
  请填写共同申请人的身份证明: 'please give a proof of identity of the joint applicant',
  电话和电子邮箱请至少填写一项: 'please give a telephone number or an e-mail address',
  '选择邮寄的，请填写通信地址': 'please give a postal address if it is to be posted',
  '选择电子邮件的，请填写电子邮箱': 'please give an e-mail address if it is to be sent by e-mail',
  文件是空的: 'an empty file',
  '文件名为空、过长或含有不能使用的字符，请改名后再上传':
    'its name is empty, too long, or has characters that cannot be used; please rename it and send it again',
  '不接受这种文件，请上传 PDF、OFD、Word、WPS、Excel、纯文本或 JPG、PNG 图片':
    'not a kind that is taken; PDF, OFD, Word, WPS, Excel, text, JPG and PNG are',
  '文件含有病毒，没有保存': 'has a virus and was not kept',
  '病毒检查暂时不能进行，文件没有保存，请稍后再试':
    'files cannot be checked for viruses just now, so it was not kept; please try again later',
  '存储空间已满，文件没有保存，请联系管理员': 'there is no room left, so it was not kept; please tell the body',
  '上传的文件已失效，请重新上传': 'what was sent is gone; please send it again',
  '这件申请现在的状态不能添加这种文件，请核对办理进度': 'no such file can be added to the request as it stands',
}

/** With what they put into it. */
const WITH: readonly (readonly [said: RegExp, word: (...parts: string[]) => string])[] = [
  [/^至少 (\d+) 个字$/, (count) => `at least ${count} characters`],
  [/^最多 (\d+) 个字$/, (count) => `at most ${count} characters`],
  [/^至少 (\d+) 项$/, (count) => `at least ${count}`],
  [/^最多 (\d+) 项$/, (count) => `at most ${count}`],
  [/^不能小于 (\d+)$/, (least) => `not less than ${least}`],
  [/^不能大于 (\d+)$/, (most) => `not more than ${most}`],
  [/^统一社会信用代码应为 18 位，现为 (\d+) 位$/, (found) => `a social credit code has 18 characters, not ${found}`],
  [
    /^统一社会信用代码第 (\d+) 位不能是“(.+)”$/su,
    (position, found) => `“${found}” cannot be character ${position} of a social credit code`,
  ],
  [
    /^统一社会信用代码的校验位不符：末位应为 (.)，现为 (.)；请核对有无抄错$/,
    (expected, found) => `the last character should be ${expected}, not ${found}; please check the code for slips`,
  ],
  [
    /^文件名以 \.(\S+) 结尾，内容却是 (\S+) 文件，请改正后再上传$/,
    (named, found) => `its name ends in .${named}, but it is a file of the kind ${found}; please put it right`,
  ],
  [/^文件超过 (\d+) MB$/, (most) => `larger than ${most} MB`],
  [
    /^本机关的文件总量已达上限 (\d+) MB，请先清理或联系管理员$/,
    () => 'the body has no room left for files; please tell the body',
  ],
  [/^一件申请最多 (\d+) 个文件，请合并后再上传$/, (most) => `at most ${most} files a request; please join some`],
  [
    /^一件申请提交的文件合计不能超过 (\d+) MB，请压缩或者减少后再提交$/,
    (most) => `the files of one request have at most ${most} MB together; please compress or leave out some`,
  ],
]

export const faults: Messages['faults'] = {
  word(message) {
    const said = message.replace(/。$/, '')
    if (Object.hasOwn(KNOWN, said)) return KNOWN[said] ?? message
    for (const [pattern, word] of WITH) {
      const [whole, ...parts] = pattern.exec(said) ?? []
      if (whole !== undefined) return word(...parts)
    }
    return message
  },
}
