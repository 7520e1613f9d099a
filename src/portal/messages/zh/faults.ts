/** What use cases say of a field; other languages say it in the same order. */
export const faults = {
  known: [
    '请填写',
    '填写的格式不对',
    '请从列出的选项中选择',
    '含有不能使用的字符',
    '含有看不见的字符，请删去后重新填写',
    '身份证号码不正确，请核对有无抄错',
    '电话号码不对，例如 13800138000 或 0390-5550120',
    '电子邮箱不完整，例如 name@example.cn',
    '邮政编码为 6 位数字',
    '请填写身份证明',
    '请选择个人的证件',
    '请选择单位的证件',
    '电话和电子邮箱请至少填写一项',
    '选择邮寄的，请填写通信地址',
    '选择电子邮件的，请填写电子邮箱',
  ],
  most: (count: number) => `最多 ${count} 个字`,
}
