import type { Body } from '../../api/bodies.js'
import type { Messages } from '../../language/zh/index.js'

export interface HistoryLine {
  readonly on: string
  readonly text: string
}

/** What happened to a body in words, the latest first. */
export function listHistory(
  history: Body['history'],
  nameOf: (body: string) => string,
  { events }: Messages['bodies'],
): readonly HistoryLine[] {
  const say = (event: Body['history'][number]): string => {
    const nameOrNone = (body: string | null) => (body === null ? null : nameOf(body))
    switch (event.type) {
      case 'body.established':
        return events.established(event.name, nameOrNone(event.parent))
      case 'body.renamed':
        return events.renamed(event.name)
      case 'body.moved':
        return events.moved(nameOrNone(event.parent))
      case 'body.merged':
        return events.merged(nameOf(event.into))
      case 'body.split':
        return events.split(event.into.map(nameOf).join('、'))
      case 'body.abolished':
        return events.abolished
    }
  }
  return history
    .map((event) => ({ on: event.on, text: say(event) }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .reverse()
}
