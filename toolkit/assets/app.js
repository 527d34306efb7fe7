// Wakes the page's components; every page also works without it.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// Buttons that copy the text of an element. The button itself says when it is done, also to screen readers.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const text = document.getElementById(button.dataset.copy)
  if (!text || !navigator.clipboard) continue
  const words = button.innerHTML
  button.setAttribute('aria-live', 'polite')
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent)
    button.textContent = button.dataset.copied
    setTimeout(() => { button.innerHTML = words }, 2000)
  })
}
