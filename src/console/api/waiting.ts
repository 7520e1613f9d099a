import { useQuery } from '@tanstack/react-query'

export const useWaiting = () =>
  useQuery({ queryKey: ['waiting'], queryFn: async () => ({ items: [] as { id: string }[] }) })
