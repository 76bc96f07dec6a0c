// What one writes in a form is kept on this device until it is recorded: a lost connection loses nothing. Forms work without this file.
(() => {
  'use strict'
  const KEPT = 'brouillon:'
  const SAVE_AFTER_MS = 300
  const SENT = 'envoi'
  // No session lasts longer: whoever comes later is somebody else, or begins anew.
  const LONGEST_MS = 12 * 60 * 60 * 1000
  // Of whoever opens a form anew these differ, and yet it is the same form.
  const OF_ONE_OPENING = ['cle', '_csrf', 'vers']
  const drafts = () => Object.keys(localStorage).filter(key => key.startsWith(KEPT))
  const done = document.querySelector('.done[data-form]')
  const sent = sessionStorage.getItem(SENT)
  if (done && sent?.slice(sent.indexOf('/')).startsWith(`${done.dataset.form}?`)) localStorage.removeItem(sent)

  // Drafts are of whoever wrote them: they go with the session.
  const forget = () => drafts().forEach(key => localStorage.removeItem(key))
  document.querySelector('form[action$="/deconnexion"]')?.addEventListener('submit', forget)
  // The session at the issuer ends by a form that nobody should have to send.
  const send = document.querySelector('form[data-send]')
  if (send) {
    forget()
    send.submit()
  }

  const wrong = document.getElementById('a-corriger')
  wrong?.focus()

  const form = document.querySelector('form[data-draft]')
  if (!form) return
  const carried = [...form.querySelectorAll('input[type=hidden]')].map(one => [one.name, one.value]).filter(([name]) => !OF_ONE_OPENING.includes(name))
  const own = `${KEPT}${encodeURIComponent(form.dataset.draft)}:`
  const key = `${own}${form.getAttribute('action')}?${new URLSearchParams(carried)}`
  // A session that ended by itself leaves its drafts: they are shown to nobody else.
  drafts().filter(one => !one.startsWith(own) || !(Date.now() - JSON.parse(localStorage.getItem(one)).at < LONGEST_MS)).forEach(one => localStorage.removeItem(one))
  const [kept, cut] = [document.getElementById('brouillon'), document.getElementById('hors-ligne')]
  const fields = () => [...form.elements].filter(one => one.name && one.type !== 'hidden')
  const box = one => one.type === 'checkbox'
  const name = one => box(one) ? `${one.name}=${one.value}` : one.name
  const standing = of => Object.fromEntries(fields().map(one => [name(one), of(one)]))
  const served = one => one.type === 'select-one' ? [...one.options].find(option => option.defaultSelected)?.value : box(one) ? one.defaultChecked : one.defaultValue

  const restore = written => fields().forEach(one => {
    const value = written[name(one)]
    if (box(one)) one.checked = value
    else one.value = value
    if (value && one.closest('details')) one.closest('details').open = true
  })
  const save = () => {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), first, written: standing(one => box(one) ? one.checked : one.value) }))
    kept.hidden = false
  }
  const drop = () => {
    clearTimeout(due)
    localStorage.removeItem(key)
  }
  // A form that comes back with its faults holds what was sent; a fresh one what was kept, unless the record was corrected since.
  let due
  const before = JSON.parse(localStorage.getItem(key))
  const first = wrong && before ? before.first : JSON.stringify(standing(served))
  if (before?.first !== first) drop()
  else if (!wrong) {
    restore(before.written)
    kept.hidden = false
  }
  form.addEventListener('input', () => { clearTimeout(due); due = setTimeout(save, SAVE_AFTER_MS) })
  form.addEventListener('submit', event => {
    clearTimeout(due)
    save()
    sessionStorage.setItem(SENT, key)
    cut.hidden = navigator.onLine
    if (!navigator.onLine) event.preventDefault()
  })
  document.querySelectorAll('a[data-leave]').forEach(link => link.addEventListener('click', drop))
  addEventListener('online', () => { cut.hidden = true })
})()
