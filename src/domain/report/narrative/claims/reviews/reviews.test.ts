import { describe, expect, test } from 'vitest'
import { type About, claimsIn, GOVERNMENT, OFFICE } from '../../../../../../testing/narrative/claims-in.js'

const COUNTY = { agency: '云溪县' } as const
const IN_REMEDIES = { section: 'remedies' } as const

/** What is said of reviews and lawsuits: all that is claimed, and nothing else. */
const PASSAGES: readonly (readonly [text: string, claims: string, about?: Partial<About>])[] = [
  // What a list of figures comes to.
  ['分季度看，信息公开行政复议分别为2件、1件、3件、1件，合计7件。', 'reconsideration 7'],
  ['信息公开行政复议分别为2件、1件、3件、1件，合计8件。', ''],
  [
    '一年来全县政府信息公开行政复议结案9件、未结2件，共11件。',
    'reconsideration.settled 9 whole-area; reconsideration.pending 2 whole-area; reconsideration 11 whole-area',
    COUNTY,
  ],
  ['政府信息公开行政诉讼：县政府作为被告的4件，县直部门5件，乡镇1件，合计10件。', 'litigation 10', GOVERNMENT],
  ['政府信息公开行政复议涉及我局3件、下属单位2件，共5件。', ''],
  ['涉及信息公开3件、工伤认定行政复议2件、行政诉讼4件，共9件。', ''],
  // Results beside their figures.
  [
    '2025年行政复议4件；行政诉讼4件，3件维持、1件未审结。',
    'reconsideration 4; litigation 4; litigation.upheld 3; litigation.pending 1',
    IN_REMEDIES,
  ],
  ['政府信息公开行政复议中，复议机关维持我局答复2件。', 'reconsideration.upheld 2'],
  [
    '政府信息公开行政复议5件，复议机关维持原答复4件，纠正1件。',
    'reconsideration 5; reconsideration.upheld 4; reconsideration.corrected 1',
  ],
  [
    '政府信息公开行政诉讼9件：直接起诉的6件中，维持5件、纠正1件；复议后起诉的3件中，维持3件。',
    'litigation 9; litigation.direct 6; litigation.direct.upheld 5; litigation.direct.corrected 1; litigation.afterReview 3; litigation.afterReview.upheld 3',
  ],
  ['政府信息公开行政复议4件均获维持，维持率100%。', 'reconsideration 4; reconsideration.upheld 4'],
  [
    '信息公开复议应诉情况如下：一、行政复议4件（维持3件、纠正1件）；二、行政诉讼2件。',
    'reconsideration 4; reconsideration.upheld 3; reconsideration.corrected 1; litigation 2',
  ],
  // What was settled is all but what is still open.
  ['政府信息公开行政复议5件，审结4件。', 'reconsideration 5; reconsideration.settled 4'],
  [
    '政府信息公开行政复议：共5件，审结4件。政府信息公开行政诉讼：共1件，审结1件。',
    'reconsideration 5; reconsideration.settled 4; litigation 1; litigation.settled 1',
    OFFICE,
  ],
  ['审结政府信息公开行政复议5件。', 'reconsideration 5 on-file', GOVERNMENT],
  ['行政复议方面，政府信息公开类2件；行政诉讼方面，政府信息公开类1件。', 'reconsideration 2; litigation 1'],
  ['16件政府信息公开申请、15件答复、2件行政复议、1件行政诉讼。', 'reconsideration 2; litigation 1'],
  [
    '政府信息公开行政诉讼22件——直接起诉12件、复议后起诉10件。',
    'litigation 22; litigation.direct 12; litigation.afterReview 10',
  ],
  ['16件信访、2件行政复议、1件行政诉讼。', ''],
  ['16件政府信息公开申请、2件行政复议听证。', ''],
  // One kind among those that a total is made of.
  ['行政诉讼案件共27件，其中房屋登记14件、工伤认定7件、政府信息公开6件。', 'litigation 6'],
  ['全年行政复议88件，分别为治安处罚60件、交通处罚19件、信息公开6件、其他3件。', 'reconsideration 6'],
  ['行政复议88件，发布公告60件、信息公开6件。', ''],
  ['全县行政复议12件：工伤认定8件、信息公开4件。', 'reconsideration 4 on-file', GOVERNMENT],
  ['全县行政诉讼12件：工伤认定8件、信息公开4件。', 'litigation 4', GOVERNMENT],
  ['因政府信息公开引发的行政复议以及行政诉讼各有4件。', 'reconsideration 4; litigation 4'],
  // Whose they are.
  ['据通报，邻县教育部门今年收到政府信息公开申请37件，被诉6件。', ''],
  [
    '全县发生政府信息公开行政复议36件，涉及县政府办公室的政府信息公开行政复议5件。',
    'reconsideration 36 whole-area; reconsideration 5',
    OFFICE,
  ],
  ['市文旅局受理以我局为被申请人的信息公开行政复议6件。', 'reconsideration 6'],
  [
    '我局办理以县政府为复议机关的政府信息公开行政复议案件12件，其中维持9件、纠正3件。',
    'reconsideration.upheld 9 on-file; reconsideration.corrected 3 on-file',
  ],
  ['新收法律援助案件33件、新收复议案件87件、新收公开申请4件。', 'received 4'],
  ['新收公开申请4件，新收复议案件87件。', 'received 4; reconsideration 87 on-file'],
  ['与2024年相比，信息公开行政复议由1件增加到3件。', 'reconsideration 3'],
]

describe('reviews and lawsuits', () => {
  for (const [text, claims, about] of PASSAGES) test(text, () => expect(claimsIn(text, about).join('; ')).toBe(claims))
})
