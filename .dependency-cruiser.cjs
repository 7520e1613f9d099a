/** The house rules of docs/adr/0001: left may use right, never back. Every rule is an error. */
const LAYERS = {
  domain: ['domain'],
  formats: ['formats', 'domain'],
  storage: ['storage', 'domain'],
  service: ['service', 'storage', 'formats', 'domain'],
  web: ['web', 'domain'],
  portal: ['portal', 'web', 'service', 'domain', 'formats'],
  http: ['http', 'web', 'service', 'domain', 'formats'],
  jobs: ['jobs', 'service', 'domain'],
  config: ['config'],
  cli: ['cli', 'config', 'service', 'formats', 'domain'],
  console: ['console', 'http', 'domain'],
}

const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `${layer}-looks-right-only`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
}))

/** Inside the domain: audit → report → letter → request, disclosure, remedy → access → body → fee, privacy, publication → clock → statute → calendar → result. */
const DOMAIN_ORDER = [
  'audit',
  'report',
  'letter',
  'request',
  'disclosure',
  'remedy',
  'access',
  'body',
  'fee',
  'privacy',
  'publication',
  'clock',
  'statute',
  'calendar',
  'result',
]
const domainRules = DOMAIN_ORDER.map((room, index) => ({
  name: `domain-${room}-looks-right-only`,
  severity: 'error',
  from: { path: `^src/domain/${room}/` },
  to: { path: '^src/domain/', pathNot: `^src/domain/(${DOMAIN_ORDER.slice(index).join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...layerRules,
    ...domainRules,
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'formats-gets-bytes',
      comment: 'readers and writers are given bytes; they open no file and no connection',
      severity: 'error',
      from: { path: '^src/formats/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(zlib|buffer|util|crypto|stream|url)$' },
    },
    {
      name: 'console-knows-types-of-the-api-only',
      severity: 'error',
      from: { path: '^src/console/' },
      to: { path: '^src/http/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'front-door',
      comment: 'a room of the domain is entered through its index.ts',
      severity: 'error',
      from: { path: '^src/(domain/[^/]+|[^/]+)/' },
      to: { path: '^src/domain/[^/]+/(?!index\\.ts$)', pathNot: '^src/$1/' },
    },
    {
      name: 'only-storage-speaks-sql',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: 'node_modules/(pg|kysely)/' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.test.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
    },
  },
}
