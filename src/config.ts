import { resolve } from 'node:path'
import { z } from 'zod'

/** What the environment decides. Read once, here; nothing else looks at it. */
export interface Config {
  readonly port: number
  readonly host: string
  /** The address people use where that is another one, such as a proxy's: scheme, name and port, no path. */
  readonly publicUrl: string | undefined
  /** Absolute. */
  readonly dataDir: string
  /** `undefined`: the embedded database, in `dataDir`. */
  readonly databaseUrl: string | undefined
}

/** Why each variable is refused, in the words of the person who set it. */
const REFUSALS = {
  PORT: ['必须是 0 到 65535 的整数', 'must be a whole number from 0 to 65535'],
  HOST: ['必须是本机的地址或主机名，例如 127.0.0.1', 'must be an address or name of this machine, such as 127.0.0.1'],
  PUBLIC_URL: [
    '必须是 http:// 或 https:// 开头的网址，不带路径，例如 https://gk.example.cn',
    'must be an http:// or https:// address without a path, such as https://gk.example.cn',
  ],
  DATA_DIR: ['必须是一个目录的路径', 'must be the path of a folder'],
  DATABASE_URL: ['必须以 postgres:// 或 postgresql:// 开头', 'must begin with postgres:// or postgresql://'],
} as const

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
  DATA_DIR: z
    .string()
    .refine((path) => !path.includes('\0'))
    .default('data/local'),
  DATABASE_URL: z
    .string()
    .refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url))
    .optional(),
})

export type ConfigResult = { ok: true; config: Config } | { ok: false; message: string }

/** An empty variable counts as one that is not set. The message never repeats a value: it may hold a password. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  )
  const parsed = Environment.safeParse(given)
  if (!parsed.success) return { ok: false, message: parsed.error.issues.map(({ path }) => refusal(path[0])).join('\n') }
  const { PORT, HOST, PUBLIC_URL, DATA_DIR, DATABASE_URL } = parsed.data
  return {
    ok: true,
    config: {
      port: PORT,
      host: HOST,
      publicUrl: PUBLIC_URL,
      dataDir: resolve(DATA_DIR),
      databaseUrl: DATABASE_URL,
    },
  }
}

function refusal(variable: unknown): string {
  const name = variable as keyof typeof REFUSALS
  const [chinese, english] = REFUSALS[name]
  return `环境变量 ${name} ${chinese}。The variable ${name} ${english}.`
}
