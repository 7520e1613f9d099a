import type { GivenDocument } from './story.js'

/** What is given out in some of the stories. */
export const RESETTLEMENT_PLAN: GivenDocument = {
  title: '上溪村2023年第二批次征地补偿安置方案',
  as: 'pdf',
  lines: [
    '一、征地范围：石桥镇上溪村一组、三组集体土地，东至上溪河，西至村道，面积 2.8140 公顷。',
    '二、补偿标准：按照征地区片综合地价执行，一级区片每亩 4.6 万元，其中土地补偿费占百分之四十，安置补助费占百分之六十。',
    '三、青苗和地上附着物：按照县人民政府公布的标准另行补偿。',
    '四、安置方式：货币安置；符合条件的，纳入被征地农民养老保障。',
    '五、办理登记：土地所有权人、使用权人自公告之日起 30 日内，持不动产权属证明到石桥镇人民政府办理补偿登记。',
  ],
}

export const HERITAGE_RESULTS: GivenDocument = {
  title: '2025年度非遗工坊补助评审结果',
  as: 'pdf',
  lines: [
    '经专家评审、局务会议研究和公示，2025 年度补助非遗工坊 6 家，合计 24 万元。',
    '一类（每家 6 万元）：石桥竹编工坊、青禾蓝印花布工坊。',
    '二类（每家 3 万元）：临江渔灯工坊、上溪豆腐工坊、沙洲草鞋工坊、云溪木雕工坊。',
    '公示期间没有收到异议。',
  ],
}

/** A number that is meant for everybody, which no program can know. */
export const TOILET_RECORDS: GivenDocument = {
  title: '2024年旅游厕所建设验收记录汇总表',
  as: 'docx',
  lines: [
    '2024 年全县新建旅游厕所 5 座、改建 4 座，验收 9 座，全部合格。',
    '验收内容：选址和标识、男女厕位比例、无障碍厕间、通风和排污、保洁制度。',
    '设施报修电话（张贴在各厕所入口）：手机 15400005520。',
  ],
  confirmed: { by: 'wlj.tang', reason: '是张贴在各厕所入口的公用报修电话，不属于个人信息。' },
}

export const VISITOR_FIGURES: readonly GivenDocument[] = [2023, 2024, 2025].map((year, index) => ({
  title: `${year}年各景区接待人次月度数据`,
  as: index === 2 ? 'pdf' : 'docx',
  lines: [
    `${year} 年全县 A 级景区接待游客，按月统计，单位为万人次。`,
    ...['云溪古城', '湖滨公园', '石桥古桥'].map((place, row) => `${place}：${monthly(year, row)}。`),
    '数据由各景区售票和预约系统汇总，免票入园的按闸机计数。',
  ],
}))

/** More in May and October than in winter, and a little more every year. */
function monthly(year: number, row: number): string {
  const shape = [6, 9, 7, 10, 16, 9, 11, 12, 9, 18, 8, 6]
  const scale = (1 + (year - 2023) * 0.08) / (1 + row * 0.7)
  return shape.map((base, month) => `${month + 1}月 ${(base * scale).toFixed(1)}`).join('，')
}

export const VOUCHER_PLAN: GivenDocument = {
  title: '2025年第一批文旅消费券发放方案',
  as: 'docx',
  lines: [
    '一、总额：200 万元，由县级财政资金安排。',
    '二、面额：满 100 元减 30 元、满 300 元减 100 元两种，每人每种限领一张。',
    '三、使用范围：县内登记的旅行社、星级饭店、等级民宿、A 级景区、书店和影院。',
    '四、核销数据：旅行社 31.2 万元，住宿 88.5 万元，景区 46.1 万元，书店和影院 20.4 万元，未核销 13.8 万元，由财政收回。',
  ],
}
