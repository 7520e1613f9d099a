import { format2019 } from '../../statute/index.js'
import type { Form, Measure } from './form.js'
import {
  OTHER_ROW_2019,
  REQUEST_ROWS_AFTER_OTHER,
  REQUEST_ROWS_BEFORE_OTHER,
  REQUESTS_HEAD,
  REVIEWS,
  SECTIONS,
} from './shared.js'

const count = (key: string, label: string, unit: Measure['unit'] = '件'): Measure => ({
  key,
  label,
  unit,
  decimals: false,
  negative: false,
})
const previousItems = count('previousItems', '上一年项目数量', '项')
const change: Measure = { key: 'change', label: '本年增/减', unit: '项', decimals: false, negative: true }
const decisions = count('decisions', '处理决定数量')

/** 国办公开办函〔2019〕60号（试行）: the form of reports for 2019 and 2020. */
export const FORM_2019: Form = {
  version: '2019',
  citation: format2019(''),
  reportYears: { from: 2019, to: 2020 },
  sections: SECTIONS,
  disclosure: [
    {
      heading: '第二十条第（一）项',
      measures: [
        count('made', '本年新制作数量'),
        count('published', '本年新公开数量'),
        count('total', '对外公开总数量'),
      ],
      rows: [
        { key: 'rules', label: '规章' },
        { key: 'normativeDocuments', label: '规范性文件' },
      ],
    },
    {
      heading: '第二十条第（五）项',
      measures: [previousItems, change, decisions],
      rows: [
        { key: 'licences', label: '行政许可' },
        { key: 'otherServices', label: '其他对外管理服务事项' },
      ],
    },
    {
      heading: '第二十条第（六）项',
      measures: [previousItems, change, decisions],
      rows: [
        { key: 'penalties', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
    },
    {
      heading: '第二十条第（八）项',
      measures: [previousItems, change],
      rows: [{ key: 'fees', label: '行政事业性收费' }],
    },
    {
      heading: '第二十条第（九）项',
      measures: [
        count('items', '采购项目数量', '个'),
        { key: 'amount', label: '采购总金额', unit: '元', decimals: true, negative: false },
      ],
      rows: [{ key: 'procurement', label: '政府集中采购' }],
    },
  ],
  requestsHead: REQUESTS_HEAD,
  requests: [...REQUEST_ROWS_BEFORE_OTHER, OTHER_ROW_2019, ...REQUEST_ROWS_AFTER_OTHER],
  reviews: REVIEWS,
}
