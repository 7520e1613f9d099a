import type { RequestSettings } from './settings.js'

/** How the counts of this site are made where the form leaves it open, in sentences for whoever reads them. */
export function countingNotes({ counting, reviews }: Pick<RequestSettings, 'counting' | 'reviews'>): readonly string[] {
  return [
    '每件申请在收到之日所在年度计入“一、本年新收”，以后各年度未办结的计入“二、上年结转”；当年办结的计入“三”的一行，未办结的计入“四、结转下年度继续办理”。',
    counting.by === 'decision'
      ? '办结以作出决定之日为准，送达在下一年度的，仍计入作出决定的年度。'
      : '办结以送达之日为准，作出决定而没有送达的，结转下年度。',
    '当年被撤销、恢复办理的，视为没有办结。',
    '收到之日或者申请人类别登记有误、以后更正的，各年度都按更正后的计数；已经报出的年度报告因此不同的，应当更正。',
    counting.reopened === 'not-counted'
      ? '已列入以前年度报告、后经复议、诉讼或者自行纠正重新办理的，不再重复计数。'
      : '已列入以前年度报告、后经复议、诉讼或者自行纠正重新办理的，按重新办理之日作为新收计数。',
    '拆分的申请按拆分后的各件计数，第一件承接原申请的位置；更正与其自身相关的记录（条例第四十一条）不计入。',
    reviews.inadmissible === 'other'
      ? '复议不予受理、驳回申请，诉讼不予立案、驳回起诉的，计入“其他结果”。'
      : '复议不予受理、驳回申请，诉讼不予立案、驳回起诉的，计入“结果维持”。',
    reviews.pendingReappear
      ? '上年度尚未审结的复议、诉讼，本年度继续计入，以本年度的结果为准。'
      : '复议、诉讼只计入提起的年度。',
    reviews.appeals === 'same-case'
      ? '上诉是同一案件，只计一件，以本年度最后一次结果为准。'
      : '上诉另计一件，每一审级以其本年度的结果为准。',
  ]
}
