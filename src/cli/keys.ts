import type { Command } from 'commander'

/** `gongkai keys list` and `gongkai keys rotate`: the file of keys that sealed data opens with. */
export function addKeysCommand(program: Command): void {
  const load = () => import('./run-keys.js')
  const keys = program.command('keys').description('查看、更换加密密钥 (list and rotate the keys of sealed data)')
  keys
    .command('list')
    .description('列出密钥的名称和生成时间，不显示密钥本身 (names and dates, never the keys)')
    .option('--json', '输出一个 JSON 对象 (one JSON object)')
    .action(async ({ json = false }: { json?: boolean }) => (await load()).listKeys(json))
  keys
    .command('rotate')
    .description('生成新的当前密钥；旧密钥仍可打开旧数据 (a new current key; older ones still open)')
    .action(async () => (await load()).addKey())
}
