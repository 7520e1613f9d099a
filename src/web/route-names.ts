import { TrieRouter } from 'hono/router/trie-router'

/** What a request is counted under: `/reports/:link`, never what stood in its place. */
export type NameOfRoute = (method: string, path: string) => string

interface KnownRoute {
  readonly method: string
  readonly path: string
}

/** What no route of ours answers, whatever was asked for. */
const OTHER = 'other'

/**
 * Names requests by the routes of the faces, as `face.routes` lists them. Middleware answers under every method and
 * names nothing.
 */
export function createRouteNames(routes: readonly KnownRoute[], pathOf = (path: string): string => path): NameOfRoute {
  const router = new TrieRouter<string>()
  for (const { method, path } of routes) if (method !== 'ALL') router.add(method, path, path)
  return (method, path) => {
    const [found] = router.match(method === 'HEAD' ? 'GET' : method, pathOf(path))
    return found[0]?.[0] ?? OTHER
  }
}
