import { useSearchParams } from 'react-router'

/** By name; `null` or nothing: not chosen. */
export type Choices = Readonly<Record<string, string | null>>

/** What is chosen on a page stands in its address, so that it can be gone back to and passed on. */
export function useSearchChoices() {
  const [search, setSearch] = useSearchParams()
  return {
    search,
    choose: (choices: Choices) => setSearch((before) => withChoices(before, choices)),
    clear: () => setSearch({}),
  }
}

export function withChoices(before: URLSearchParams, choices: Choices): URLSearchParams {
  const next = new URLSearchParams(before)
  for (const [name, value] of Object.entries(choices)) {
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  }
  return next
}
