// What one writes in a form is kept on this device until it is recorded: a lost connection loses nothing. Forms work without this file.
(() => {
  'use strict'
  const KEPT = 'brouillon:'
  const SAVE_AFTER_MS = 300
  const drafts = () => Object.keys(localStorage).filter(key => key.startsWith(KEPT))
  const done = document.querySelector('.done[data-form]')
  if (done) localStorage.removeItem(KEPT + done.dataset.form)

  // Drafts are of whoever wrote them: they go with the session.
  document.querySelector('form[action$="/deconnexion"]')?.addEventListener('submit', () => drafts().forEach(key => localStorage.removeItem(key)))

  const wrong = document.getElementById('a-corriger')
  wrong?.focus()

  const form = document.querySelector('form[data-draft]')
  if (!form) return
  const key = KEPT + form.getAttribute('action')
  const [kept, cut] = [document.getElementById('brouillon'), document.getElementById('hors-ligne')]
  const fields = () => [...form.elements].filter(one => one.name && one.type !== 'hidden')

  const restore = draft => fields().forEach(one => {
    const written = draft[one.name]
    if (!written) return
    if (one.type === 'checkbox') one.checked = written.includes(one.value)
    else one.value = written[0]
    if (one.closest('details') && (one.checked || one.type !== 'checkbox' && one.value)) one.closest('details').open = true
  })
  const save = () => {
    const draft = {}
    fields().forEach(one => {
      if (one.type === 'checkbox' ? one.checked : one.value) (draft[one.name] ??= []).push(one.value)
    })
    localStorage.setItem(key, JSON.stringify(draft))
    kept.hidden = false
  }
  // A form that comes back with its faults holds what was sent; a fresh one what was kept.
  const before = localStorage.getItem(key)
  if (before && !wrong) {
    restore(JSON.parse(before))
    kept.hidden = false
  }
  let due
  form.addEventListener('input', () => { clearTimeout(due); due = setTimeout(save, SAVE_AFTER_MS) })
  form.addEventListener('submit', event => {
    clearTimeout(due)
    save()
    cut.hidden = navigator.onLine
    if (!navigator.onLine) event.preventDefault()
  })
  addEventListener('online', () => { cut.hidden = true })
})()
