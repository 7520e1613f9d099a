import { extractStyle } from '@ant-design/static-style-extract'
import { ConfigProvider } from 'antd'
import { createElement } from 'react'
import { theme } from './theme.js'

/** Runs when the console is built: the styles of every component it uses, in the colours of the house. */
export function makeAntdStyles(): string {
  const { zeroRuntime: _, ...making } = theme
  const css = extractStyle({
    includes: COMPONENTS,
    customTheme: (children) => createElement(ConfigProvider, { theme: making }, children),
  })
  return css.replace(/<style[^>]*>|<\/style>/g, '')
}

/** A component that is used and not named here has no look at all: one sees it at once. */
const COMPONENTS = [
  'Alert',
  'App',
  'Badge',
  'Breadcrumb',
  'Button',
  'Card',
  'Checkbox',
  'DatePicker',
  'Descriptions',
  'Divider',
  'Drawer',
  'Dropdown',
  'Empty',
  'Flex',
  'Form',
  'Input',
  'InputNumber',
  'Layout',
  'List',
  'Menu',
  'Modal',
  'Pagination',
  'Popconfirm',
  'Popover',
  'Progress',
  'QRCode',
  'Radio',
  'Result',
  'Segmented',
  'Select',
  'Skeleton',
  'Space',
  'Spin',
  'Statistic',
  'Steps',
  'Switch',
  'Table',
  'Tabs',
  'Tag',
  'Timeline',
  'Tooltip',
  'Tree',
  'TreeSelect',
  'Typography',
  'message',
  'notification',
]
