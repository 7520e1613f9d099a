/** What staff tell one another about a case, and what was asked before. */
export const requestNotes = {
  title: '备注',
  none: '还没有备注。',
  write: '写一条备注',
  help: '工作人员之间的备注，不影响办理，不出现在文书里。',
  add: '添加',
  added: '已添加',
  by: (who: string, when: string) => `${who} · ${when}`,
  erased: '已依规定清除',
  alike: '相同或相近的申请',
  alikeText: '同一申请人以前的申请，和内容相近的申请。已经答复过同一申请人的，可以“不予重复处理”；重复提交的可以合并。',
  sameApplicant: '同一申请人',
  likeness: (percent: number) => `内容相近 ${percent}%`,
  noAlike: '没有发现相同或相近的申请。',
}
