// The slider and « Lire » over the page of time, which works with its form and links alone.
(() => {
  'use strict'
  const STEP_MS = 650
  const SETTLE_MS = 500
  const MOVING = ['instant', 'chiffres', 'carte-instant']
  const LINKS = ['mois-avant', 'mois-apres', 'csv', 'tableur']
  const FIELDS = ['date', 'avec', 'au']
  const UNSEEN = 'input[type=hidden]'
  const bar = document.querySelector('[data-steps]')
  if (!bar) return
  const steps = bar.dataset.steps.split(',')
  const slider = document.getElementById('curseur')
  const play = document.getElementById('lire')
  let [playing, busy, wanted, settling] = [false, false, null, 0]

  const address = path => {
    const there = new URL(path ?? location.pathname, location.href)
    there.search = location.search
    const day = steps[slider.value]
    if (day) there.searchParams.set('at', day)
    else there.searchParams.delete('at')
    return there
  }
  const read = async url => new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html')
  const swap = (from, id) => {
    const [fresh, old] = [from.getElementById(id), document.getElementById(id)]
    if (fresh && old) old.replaceWith(fresh)
  }
  const show = async () => {
    if (busy) { wanted = true; return }
    busy = true
    do {
      wanted = false
      try {
        const moment = await read(address('/au-fil-du-temps/instant'))
        MOVING.forEach(id => swap(moment, id))
        const title = document.querySelector('#instant h1').textContent
        slider.setAttribute('aria-valuetext', title)
        document.title = `${title} · Maillage`
        history.replaceState(null, '', address())
      } catch { playing = false; label() }
    } while (wanted)
    busy = false
  }
  // Once the date stands still, all that the page says is of it: banner, fields, links, lists.
  const settle = () => {
    clearTimeout(settling)
    settling = setTimeout(async () => {
      const page = await read(location.href)
      document.querySelectorAll('.past').forEach(old => old.remove())
      const past = page.querySelector('.past')
      if (past) document.querySelector('header.top').after(past)
      swap(page, 'changements')
      LINKS.forEach(id => swap(page, id))
      FIELDS.forEach(id => { document.getElementById(id).value = page.getElementById(id).getAttribute('value') })
      const tabs = page.querySelectorAll('.tabs a')
      document.querySelectorAll('.tabs a').forEach((old, place) => { old.href = tabs[place].href })
      const lens = page.querySelectorAll('.lens form')
      document.querySelectorAll('.lens form').forEach((old, place) => {
        old.querySelectorAll(UNSEEN).forEach(one => one.remove())
        old.prepend(...lens[place].querySelectorAll(UNSEEN))
      })
    }, SETTLE_MS)
  }
  const label = () => { play.textContent = playing ? play.dataset.stop : play.dataset.play }
  const run = async () => {
    while (playing && Number(slider.value) < steps.length - 1) {
      const began = Date.now()
      slider.value = Number(slider.value) + 1
      await show()
      await new Promise(done => setTimeout(done, Math.max(0, STEP_MS - Date.now() + began)))
    }
    playing = false
    label()
    settle()
  }
  slider.addEventListener('input', () => { playing = false; label(); show() })
  slider.addEventListener('change', settle)
  play.addEventListener('click', () => {
    playing = !playing
    label()
    if (!playing) return
    clearTimeout(settling)
    if (Number(slider.value) === steps.length - 1) slider.value = 0
    run()
  })
  bar.hidden = false
  play.hidden = false
})()
