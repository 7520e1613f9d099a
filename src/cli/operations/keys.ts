import type { Command } from 'commander'

/** `gongkai keys list`, `rotate`, `use` and `retire`: the file of keys that sealed data opens with. */
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
  keys
    .command('use')
    .description('列出每个密钥还有哪些数据要用，哪些可以停用 (what still asks for each key, and which may go)')
    .option('--json', '输出一个 JSON 对象 (one JSON object)')
    .action(async ({ json = false }: { json?: boolean }) => (await load()).showKeyUse(json))
  keys
    .command('retire <name>')
    .description('从密钥文件删去没有数据要用的旧密钥 (take a key out that nothing asks for)')
    .action(async (name: string) => (await load()).retireKey(name))
}
