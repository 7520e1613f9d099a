/** What stands right before a number, for telling what it is; enough for a label. */
const LABEL_LENGTH = 18

const labelBefore = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - LABEL_LENGTH), start)
    .replace(/[\s:：（(“"'【[《为是]+$/u, '')
    .slice(-10)

/** 手机, 电话 …: a label that makes a number a telephone's. */
const TELEPHONE = /(手机|电话|联系方式|号码|移动|致电|拨打|微信|Tel|TEL|tel|mobile|Mobile)号?码?$/u
const CARD = /(银行卡|卡|账|帐|账户|帐户|收款|开户)号?码?$/u
const TRAVEL = /(护照|通行证|台胞证|回乡证|证件|Passport|passport|PASSPORT)号?码?$/u
/** What an organisation is registered under may look like an identity number. */
const ORGANISATION = /(信用代码|机构代码|注册号)$/u
/** Labels of numbers that are nobody's: orders, documents, projects, goods. */
const IMPERSONAL =
  /(信用代码|机构代码|注册号|工号|学号|车架号|房号|登记号|编号|文号|单号|流水号|批号|索引号|合同号|发票号?码?|发票代码|项目代码|代码|型号|货号|序号|档案号|卷号|案号|许可证号?|证书号|备案号|统计号|条码|ISBN|ISSN|No\.?|NO\.?|第|字|〕|\]|金额|合计|总计|面积|坐标|经度|纬度|域名|IP)$/u

/** Units that make a figure an amount. */
const UNIT = /^\s{0,2}(元|万|亿|美元|平方|公里|千米|米|吨|人次|千瓦|立方|%|％)/u

export interface Surroundings {
  readonly telephone: boolean
  readonly card: boolean
  readonly travel: boolean
  readonly organisation: boolean
  readonly impersonal: boolean
}

/** What the words around a number say it is. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const label = labelBefore(text, start)
  return {
    telephone: TELEPHONE.test(label),
    card: CARD.test(label),
    travel: TRAVEL.test(label),
    organisation: ORGANISATION.test(label),
    impersonal: IMPERSONAL.test(label) || UNIT.test(text.slice(end, end + 6)),
  }
}
