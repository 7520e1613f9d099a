/** Another query code for an applicant who came to the counter. */
export const queryCode = {
  renew: '换发查询码',
  renewNow: '换发',
  text: '申请人本人（或者代理人）到场，核对身份后换发。原查询码立即失效。',
  reason: '原因',
  reasons: { lost: '查询码遗失', exposed: '可能被他人知悉' },
  check: '怎样核对的身份',
  checkHelp: '例如：当面核对居民身份证原件，与登记的申请人一致。存入案卷备注，请不要写证件号码。',
  renewed: '新的查询码',
  once: '只显示这一次。请打印交给申请人，或者请申请人当场抄下。',
  handedOver: '已交给申请人',
  sheet: '查询码换发单',
  sheetText:
    '凭申请编号和查询码，可以在本机关网站“依申请公开”栏目查询办理情况、领取文书。原查询码已经失效，请妥善保管。',
}
