// Lively where it helps, absent where it does not: every page works without this file.
(() => {
  'use strict'
  const CATCH_UP_MS = 150
  const COME_BACK_MS = 3000
  const LISTED_AT_MOST = 100
  const SAID_EVERY_MS = 10_000
  const language = document.documentElement.lang
  const now = () => {
    const time = new Intl.DateTimeFormat(language, {hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Paris'}).format(new Date())
    return language === 'fr' ? time.replace(':', ' h ') : time
  }

  // A record chosen in the list: reading goes on at its title.
  document.addEventListener('htmx:afterSettle', event => {
    const title = event.target.querySelector?.('[data-focus]')
    if (title) title.focus({preventScroll: window.innerWidth >= 1200})
  })

  // What one is in stays as it is while the rest of the page is brought up to date.
  document.addEventListener('htmx:oobBeforeSwap', event => {
    if (event.detail.target.contains(document.activeElement)) event.detail.shouldSwap = false
  })

  // « / » goes to the search, unless one is writing.
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target.closest('input, select, textarea, [contenteditable]')) return
    event.preventDefault()
    document.getElementById('chercher')?.focus()
  })

  const thread = document.querySelector('[data-stream]')
  if (!thread || !window.EventSource) return
  const bar = document.getElementById('direct')
  const [word, button] = [bar.querySelector('[data-word]'), bar.querySelector('button')]
  const notice = document.getElementById('coupure')
  const say = document.getElementById('annonce')
  let [paused, due, busy, source] = [false, false, false, null]
  let [unsaid, latest, quiet] = [0, '', false]

  // One sentence at a time: what arrives in between is counted, and only the last of it is read out.
  const announce = () => {
    if (quiet || !unsaid) return
    say.textContent = unsaid === 1 ? latest : say.dataset.many.replace('#', unsaid).replace('%', latest)
    unsaid = 0
    quiet = true
    setTimeout(() => { quiet = false; announce() }, SAID_EVERY_MS)
  }

  const show = () => {
    bar.hidden = false
    bar.querySelector('.mark').classList.toggle('go', !paused)
    word.textContent = paused ? bar.dataset.paused : bar.dataset.live
    button.textContent = paused ? bar.dataset.resume : bar.dataset.suspend
  }
  const catchUp = async () => {
    if (paused || busy) { due = true; return }
    busy = true
    due = false
    try {
      const answer = await fetch(`${thread.dataset.news}${thread.dataset.news.includes('?') ? '&' : '?'}apres=${thread.dataset.position}`)
      if (answer.ok) arrive(answer.headers.get('Maillage-Position'), await answer.text())
    } catch { /* the stream says when the link is cut, and calls again once it is back */ }
    busy = false
    if (due) setTimeout(catchUp, CATCH_UP_MS)
  }
  const arrive = (position, html) => {
    const fresh = document.createElement('template')
    fresh.innerHTML = html
    const lines = [...fresh.content.querySelectorAll('li')]
    if (!lines.length) return
    lines.forEach(line => {
      document.getElementById(line.id)?.remove()
      if (!line.classList.contains('cut')) line.classList.add('arrival')
    })
    thread.prepend(...lines)
    while (thread.children.length > LISTED_AT_MOST) thread.lastElementChild.remove()
    if (position) thread.dataset.position = position
    document.getElementById('fil-vide')?.remove()
    unsaid += lines.length
    latest = lines[0].querySelector('.sentence')?.textContent ?? ''
    announce()
    document.body.dispatchEvent(new Event('arrivee'))
  }
  // A stream that was refused does not come back by itself: the session may be over, or the service be away.
  const again = async () => {
    const answer = await fetch(`${thread.dataset.news}?apres=${thread.dataset.position}`).catch(() => null)
    if (answer?.status === 401) location.reload()
    else listen()
  }
  const listen = () => {
    source = new EventSource(thread.dataset.stream)
    source.onopen = () => { notice.hidden = true; catchUp() }
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(again, COME_BACK_MS)
      if (!notice.hidden) return
      notice.querySelector('[data-since]').textContent = now()
      notice.hidden = false
    }
    const bell = event => { if (Number(event.lastEventId) > Number(thread.dataset.position)) setTimeout(catchUp, CATCH_UP_MS) }
    source.onmessage = bell
    source.addEventListener('activity', bell)
  }
  button.addEventListener('click', () => { paused = !paused; show(); if (!paused) catchUp() })
  addEventListener('pagehide', () => source?.close())
  addEventListener('pageshow', event => { if (event.persisted) listen() })
  show()
  listen()
})()
