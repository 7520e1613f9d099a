import { useLayoutEffect } from 'react'

/** What had the focus when something opened over the page has it again when that is gone, however it went. */
export function useFocusBack(isOpen: boolean): void {
  // Before what opens takes the focus for itself, which it does once it is drawn.
  useLayoutEffect(() => {
    if (!isOpen) return
    const before = document.activeElement
    return () => {
      // What is taken away leaves the focus with the page itself; if somebody else has it by then, they keep it.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus()
      })
    }
  }, [isOpen])
}
