/** Says where a figure stands in the original when it is clicked or tapped; a mouse at rest is told by `title`. */

const told = document.createElement('p')
told.className = 'told'
told.setAttribute('role', 'status')
document.body.append(told)

let open: HTMLElement | null = null

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null
  const cell = target?.closest('a') ? null : target?.closest<HTMLElement>('.form td[title]')
  show(cell === open ? null : (cell ?? null))
})
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') show(null)
})

function show(cell: HTMLElement | null): void {
  open?.classList.remove('open')
  open = cell
  cell?.classList.add('open')
  told.textContent = cell?.title ?? ''
}
