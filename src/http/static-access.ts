/**
 * Who may ask for what lies beside the interface: nothing of anybody's is in it. `monitor`: this machine, or who shows the
 * token of the setting.
 */
export const STATIC_ACCESS = {
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /metrics': 'monitor',
  'GET /console': 'anyone',
  'GET /console/*': 'anyone',
} as const satisfies Record<string, 'anyone' | 'monitor'>
