import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const CIPHERS = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const

/** What the environment decides, for the site and the commands alike. Nothing else looks at it. */
export interface Config {
  readonly port: number
  readonly host: string
  /** The address people use where that is another one, such as a proxy's: scheme, name and port, no path. */
  readonly publicUrl: string | undefined
  /** Proxies whose word is taken for where a request comes from: addresses and ranges, as given. */
  readonly trustedProxies: readonly string[]
  /** Absolute. */
  readonly dataDir: string
  /** `undefined`: the embedded database, in `dataDir`. */
  readonly databaseUrl: string | undefined
  /** Where the keys lie: outside the database, and best on another disk than its backups. Absolute. */
  readonly keysFile: string
  readonly cipher: (typeof CIPHERS)[number]
  /** Whether files are kept encrypted. */
  readonly encryptFiles: boolean
  readonly passwordProfile: 'gb22239' | 'asvs'
  /** What the audit trail is digested with. */
  readonly digest: 'sm3' | 'sha256'
  /** What a stranger's monitor shows to read the figures; `undefined`: only this machine may. */
  readonly metricsToken: string | undefined
  /** ICP备案编号 and 公安机关备案号, as the footer shows them. */
  readonly icpRecord: string | undefined
  readonly policeRecord: string | undefined
}

/** Why each variable is refused, in the words of the person who set it. */
const REFUSALS = {
  PORT: ['必须是 0 到 65535 的整数', 'must be a whole number from 0 to 65535'],
  HOST: ['必须是本机的地址或主机名，例如 127.0.0.1', 'must be an address or name of this machine, such as 127.0.0.1'],
  PUBLIC_URL: [
    '必须是 http:// 或 https:// 开头的网址，不带路径，例如 https://gk.example.cn',
    'must be an http:// or https:// address without a path, such as https://gk.example.cn',
  ],
  TRUSTED_PROXIES: [
    '必须是 IP 地址或网段，用逗号隔开，例如 10.0.0.2,10.1.0.0/16',
    'must be IP addresses or ranges with commas between them, such as 10.0.0.2,10.1.0.0/16',
  ],
  DATA_DIR: ['必须是一个目录的路径', 'must be the path of a folder'],
  DATABASE_URL: ['必须以 postgres:// 或 postgresql:// 开头', 'must begin with postgres:// or postgresql://'],
  KEYS_FILE: ['必须是一个文件的路径', 'must be the path of a file'],
  CIPHER: [`必须是 ${CIPHERS.join(' 或 ')}`, `must be ${CIPHERS.join(' or ')}`],
  ENCRYPT_FILES: ['必须是 yes 或 no', 'must be yes or no'],
  PASSWORD_PROFILE: ['必须是 gb22239 或 asvs', 'must be gb22239 or asvs'],
  DIGEST: ['必须是 sm3 或 sha256', 'must be sm3 or sha256'],
  METRICS_TOKEN: ['至少 16 个字符，不含空格', 'must have at least 16 characters and no blanks'],
  ICP_RECORD: ['最多 40 个字', 'must have at most 40 characters'],
  POLICE_RECORD: ['最多 40 个字', 'must have at most 40 characters'],
} as const

const path = z.string().refine((text) => !text.includes('\0'))
/** An address, or a range in the notation of routers. */
function isRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return rest.length === 0 && most >= 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(8090),
  // Loopback until told otherwise: what listens further needs people and passwords first.
  HOST: z
    .string()
    .regex(/^[0-9a-zA-Z.:%_-]+$/)
    .default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
    .transform((url) => new URL(url))
    .refine(({ origin, href }) => href === `${origin}/`)
    .transform(({ origin }) => origin)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isRange))
    .default([]),
  DATA_DIR: path.default('data/local'),
  DATABASE_URL: z
    .string()
    .refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url))
    .optional(),
  KEYS_FILE: path.optional(),
  CIPHER: z.enum(CIPHERS).default('aes-256-gcm'),
  ENCRYPT_FILES: z.enum(['yes', 'no']).default('yes'),
  PASSWORD_PROFILE: z.enum(['gb22239', 'asvs']).default('gb22239'),
  DIGEST: z.enum(['sm3', 'sha256']).default('sm3'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[!-~]{16,200}$/)
    .optional(),
  ICP_RECORD: z.string().max(40).optional(),
  POLICE_RECORD: z.string().max(40).optional(),
})

/** Every variable that is looked at. */
export const SETTING_NAMES: readonly string[] = Object.keys(Environment.shape)

export type ConfigResult = { ok: true; config: Config } | { ok: false; message: string }

/** An empty variable counts as one that is not set. The message never repeats a value: it may hold a password. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  )
  const parsed = Environment.safeParse(given)
  if (!parsed.success) return { ok: false, message: parsed.error.issues.map(({ path }) => refusal(path[0])).join('\n') }
  const read = parsed.data
  const dataDir = resolve(read.DATA_DIR)
  return {
    ok: true,
    config: {
      port: read.PORT,
      host: read.HOST,
      publicUrl: read.PUBLIC_URL,
      trustedProxies: read.TRUSTED_PROXIES,
      dataDir,
      databaseUrl: read.DATABASE_URL,
      keysFile: read.KEYS_FILE === undefined ? join(dataDir, 'keys.json') : resolve(read.KEYS_FILE),
      cipher: read.CIPHER,
      encryptFiles: read.ENCRYPT_FILES === 'yes',
      passwordProfile: read.PASSWORD_PROFILE,
      digest: read.DIGEST,
      metricsToken: read.METRICS_TOKEN,
      icpRecord: read.ICP_RECORD,
      policeRecord: read.POLICE_RECORD,
    },
  }
}

function refusal(variable: unknown): string {
  const name = variable as keyof typeof REFUSALS
  const [chinese, english] = REFUSALS[name]
  return `环境变量 ${name} ${chinese}。The variable ${name} ${english}.`
}
