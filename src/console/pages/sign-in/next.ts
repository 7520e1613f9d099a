/** Where to go after signing in: a page of the console, whatever somebody wrote into the address. */
export function readNext(next: string | null): string {
  if (next === null || !/^\/(?![/\\])/.test(next) || next.startsWith('/sign-in')) return '/'
  return next
}
