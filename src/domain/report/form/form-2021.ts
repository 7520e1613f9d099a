import { format2021 } from '../../statute/index.js'
import type { Form, Measure } from './form.js'
import {
  OTHER_ROWS_2021,
  REQUEST_ROWS_AFTER_OTHER,
  REQUEST_ROWS_BEFORE_OTHER,
  REQUESTS_HEAD,
  REVIEWS,
  SECTIONS,
} from './shared.js'

const count = (key: string, label: string): Measure => ({ key, label, unit: '件', decimals: false, negative: false })
const decisions = count('decisions', '本年处理决定数量')

/** 国办公开办函〔2021〕30号: the form of reports for 2021 and later. */
export const FORM_2021: Form = {
  version: '2021',
  citation: format2021(''),
  reportYears: { from: 2021, to: null },
  sections: SECTIONS,
  disclosure: [
    {
      heading: '第二十条第（一）项',
      measures: [count('issued', '本年制发件数'), count('repealed', '本年废止件数'), count('inForce', '现行有效件数')],
      rows: [
        { key: 'rules', label: '规章' },
        { key: 'normativeDocuments', label: '行政规范性文件' },
      ],
    },
    { heading: '第二十条第（五）项', measures: [decisions], rows: [{ key: 'licences', label: '行政许可' }] },
    {
      heading: '第二十条第（六）项',
      measures: [decisions],
      rows: [
        { key: 'penalties', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
    },
    {
      heading: '第二十条第（八）项',
      measures: [{ key: 'amount', label: '本年收费金额（单位：万元）', unit: '万元', decimals: true, negative: false }],
      rows: [{ key: 'fees', label: '行政事业性收费' }],
    },
  ],
  requestsHead: REQUESTS_HEAD,
  requests: [...REQUEST_ROWS_BEFORE_OTHER, ...OTHER_ROWS_2021, ...REQUEST_ROWS_AFTER_OTHER],
  reviews: REVIEWS,
}
