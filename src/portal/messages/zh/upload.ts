/** Files that applicants send along. */
export const upload = {
  files: '附件',
  hint: '可以选几份：PDF、OFD、Word、WPS、Excel、文本、JPG、PNG，每份不超过 20 MB。',
  identity: '身份证明材料',
  identityHint: '身份证件、营业执照等的照片或者扫描件。加密保存，只用于办理这件申请。',
  authority: '授权委托书',
  authorityHint: '申请人签名或者盖章的授权委托书，和代理人的身份证明。',
  material: '其他材料',
  materialHint: '有助于查找信息的材料；要更正的，附上证明记录不准确的材料（《条例》第四十一条）。',
  tooMany: (most: number) => `一次最多 ${most} 个文件`,
  tooLarge: '超过 20 MB，请压缩或者分成几份',
  otherKind: '不是可以收的格式。可以收 PDF、OFD、Word、WPS、Excel、文本、JPG、PNG',
  empty: '是空文件，请重新选择',
  refused: (name: string, why: string) => `${name}：${why}`,
  later: (names: string) => `申请已经提交，但有文件没有收下，可以补交：${names}`,
  add: {
    heading: '补交材料',
    what: '材料种类',
    button: '提交材料',
    none: '没有选择文件',
    done: (count: number) => `已收到 ${count} 个文件。`,
  },
}
