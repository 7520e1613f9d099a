import type { ThemeConfig } from 'antd'

/** Colours and type of the house, as the styles are made from them when the console is built. */
export const theme: ThemeConfig = {
  zeroRuntime: true,
  hashed: false,
  cssVar: { key: 'css-var-root' },
  token: {
    colorPrimary: '#0b4a8f',
    colorLink: '#0b4a8f',
    colorInfo: '#0b4a8f',
    colorInfoBg: '#eaf1f9',
    colorInfoBorder: '#b9d0ea',
    colorError: '#b3261e',
    colorWarning: '#8f5300',
    colorSuccess: '#1b6b3a',
    colorTextBase: '#17212b',
    colorTextSecondary: '#4c5864',
    colorTextTertiary: '#566270',
    colorTextDescription: '#566270',
    colorTextPlaceholder: '#66717d',
    colorTextDisabled: '#66717d',
    colorPrimaryBg: '#eaf1f9',
    colorPrimaryBgHover: '#dbe7f5',
    controlItemBgActive: '#eaf1f9',
    controlItemBgActiveHover: '#dbe7f5',
    colorBgLayout: '#f3f5f8',
    colorBorder: '#c3ccd6',
    colorBorderSecondary: '#dfe4ea',
    borderRadius: 4,
    borderRadiusLG: 6,
    fontFamily:
      '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif',
    fontSize: 14,
    controlHeight: 34,
    // What is being done is still to be read.
    opacityLoading: 1,
    motionDurationSlow: '0.16s',
    motionDurationMid: '0.12s',
    motionDurationFast: '0.08s',
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', bodyBg: '#f3f5f8', headerPadding: '0', headerHeight: 56 },
    Tree: { nodeSelectedBg: '#eaf1f9', nodeSelectedColor: '#0b4a8f', nodeHoverBg: '#f4f6f9', titleHeight: 32 },
    Menu: { itemBorderRadius: 0, itemMarginInline: 0, itemHeight: 40, activeBarBorderWidth: 0 },
    Table: { headerBg: '#fafbfc', headerColor: '#4c5864', headerSplitColor: 'transparent', cellPaddingBlock: 11 },
  },
}
