import { list, meaning, type Word } from './word.js'

const PLACES = list('省 市 县 区 州 旗 盟 镇 乡')
const governments = PLACES.flatMap((place) => [`${place}政府`, `${place}人民政府`])

export const SCOPES: Word[] = [
  ...meaning(
    'o',
    'self',
    '镇本级 乡本级 街道本级 以本局名义 以我局名义 以本机关名义 以我委名义 以本委名义 以本单位名义 以我单位名义 以本镇名义 以我镇名义 我局 本局 我校 本校 全校 我办 本办 我镇 本镇 我乡 本乡 我乡镇 本乡镇 我单位 本单位 本机关 我机关 我委 本委 我厅 本厅 我院 本院 我中心 本中心 我处 我站 我队 我支队 我街道 本街道 我办事处 我所 我分局 本分局 全局 全委 全厅 全镇 全乡 全街道 本部门 我部门 我部 我集团 我馆 我社 我会 本会 我大队 街道 镇政府 乡政府 镇人民政府 乡人民政府 街道办 街道办事处 我公司 我局共 该局 该办',
  ),
  ...meaning('o', 'self', '本行政机关'),
  ...meaning(
    'o',
    'office',
    [
      ...governments.flatMap((name) => ['办', '办公室', '办公厅'].map((office) => name + office)),
      '政府办',
      '政府办公室',
      '政府办公厅',
      '人民政府办公室',
      '人民政府办公厅',
      '我室',
      '本室',
      '办公室',
      '管委会办公室',
      ...governments.flatMap((name) => ['办', '办公室'].map((office) => `以${name}${office}名义`)),
      '以政府办名义 以政府办公室名义 以县府办名义 以市府办名义 以区府办名义',
      '县府办',
      '市府办',
      '区府办',
    ].join(' '),
  ),
  ...meaning(
    'o',
    'level',
    `我局机关 本局机关 我委机关 我厅机关 市局机关 县局机关 区局机关 局机关 委机关 厅机关 机关本级 本级 市本级 县本级 区本级 省本级 本级政府 ${governments
      .filter((name) => !/[镇乡]/.test(name))
      .map((name) => `${name}本级`)
      .join(' ')}`,
  ),
  ...meaning('o', 'government', `${governments.filter((name) => !/^[镇乡]/.test(name)).join(' ')} 管委会 管理委员会`),
  ...meaning(
    'o',
    'government',
    governments
      .filter((name) => !/^[镇乡]/.test(name))
      .flatMap((name) => [name, name.replace(/(?=(?:人民)?政府)/, '本级')])
      .flatMap((name) =>
        ['及', '和', '、', '或'].flatMap((and) =>
          ['政府办', '政府办公室', '本级政府办', '其办公室', '办公室', `${name}办`, `${name}办公室`].map(
            (office) => name + and + office,
          ),
        ),
      )
      .join(' '),
  ),
  ...meaning(
    'v',
    'area',
    governments
      .filter((name) => !/^[镇乡]/.test(name))
      .flatMap((name) =>
        ['及相关部门', '及各部门', '及部门', '及所属部门', '及其部门', '和部门'].map((others) => name + others),
      )
      .join(' '),
  ),
  ...meaning(
    'v',
    'area',
    '全市 全县 全区 全省 全州 全旗 全盟 我市 我县 我区 我省 我州 我旗 本市 本县 本区 各级 各级行政机关 全市各级 全县各级 全区各级 市县两级 两级 全系统 全市各级行政机关 全区各级行政机关 全县各级行政机关 各级政府 各级各部门 全市政府系统 政府系统 全省各级 全域 辖区内 各地各部门 各地区各部门',
  ),
  ...meaning(
    'v',
    'members',
    '各部门 各单位 各镇 各乡镇 各县区 各区县 各区 各县 各地 各有关单位 各有关部门 下属单位 所属单位 直属单位 二级单位 各科室单位 各镇街 各街道 各乡镇街道 其他部门 其他单位 县直部门 市直部门 区直部门 乡镇 镇街 部门',
  ),
]
