// The search of a web package, run by the reader's browser. `self.siteIndex` comes with the file beside it and is written as
// `electron/export/site/search-index.ts` says. It asks no server and keeps nothing.
(() => {
  'use strict';
  const index = self.siteIndex;
  const form = document.getElementById('suche');
  const field = document.getElementById('q');
  const status = document.getElementById('stand');
  const list = document.getElementById('treffer');
  const most = 50;
  const empty = new Set(index?.empty);

  const letters = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  /** The same folding as `shared/text/fold.ts`. */
  const fold = (text) =>
    text
      .toLowerCase()
      .replace(/[äöüß]/g, (letter) => letters[letter])
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();

  /** How much a word that was found counts: the whole word, its beginning, another ending of it („Netze“, „Netzen“), a part of a compound. */
  const weightOf = (found, sought) => {
    if (found === sought) return 3;
    if (found.startsWith(sought)) return 2;
    if (sought.length >= 4 && found.includes(sought)) return 1;
    return found.length >= 4 && sought.startsWith(found) && sought.length - found.length <= 2 ? 1 : 0;
  };

  const collect = (places, sought, factor, scores) => {
    for (const word of Object.keys(places)) {
      const weight = weightOf(word, sought) * factor;
      if (weight === 0) continue;
      let number = 0;
      for (const step of places[word]) {
        number += step;
        scores.set(number, Math.max(scores.get(number) ?? 0, weight));
      }
    }
  };

  /** Numbers of the reports that hold every word, the best first; of equal ones the newer first. */
  const find = (text) => {
    const typed = [...new Set(fold(text).split(' '))].filter((word) => word.length >= 2).slice(0, 12);
    const telling = typed.filter((word) => !empty.has(word));
    const words = telling.length > 0 ? telling : typed;
    let total = null;
    for (const sought of words) {
      const scores = new Map();
      collect(index.heads, sought, 4, scores);
      collect(index.words, sought, 1, scores);
      total =
        total === null
          ? scores
          : new Map([...total].flatMap(([number, score]) => (scores.has(number) ? [[number, score + scores.get(number)]] : [])));
    }
    return [...(total ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
  };

  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className !== '') element.className = className;
    if (text !== '') element.textContent = text;
    return element;
  };

  const entry = ([title, path, day, rubric, opening]) => {
    const item = make('li', 'entry', '');
    const head = make('h2', '', '');
    const link = make('a', '', title);
    link.href = path;
    head.append(link);
    const [year, month, date] = day.split('-').map(Number);
    const facts = [day === '' ? '' : `${date}.${month}.${year}`, rubric].filter((fact) => fact !== '').join(' · ');
    item.append(head);
    if (facts !== '') item.append(make('p', 'when', facts));
    if (opening !== '') item.append(make('p', 'opening', opening));
    return item;
  };

  const show = () => {
    const text = field.value;
    if (fold(text).replace(/ /g, '').length < 2) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    const found = find(text);
    list.replaceChildren(...found.slice(0, most).map((number) => entry(index.reports[number])));
    const counted = found.length === 1 ? '1 Beitrag gefunden' : `${found.length} Beiträge gefunden`;
    status.textContent =
      found.length === 0
        ? 'Nichts gefunden. Vielleicht hilft ein kürzeres oder allgemeineres Wort.'
        : found.length > most
          ? `${counted}, die ersten ${most} werden gezeigt`
          : counted;
  };

  if (!index || !form || !field || !status || !list) return;
  document.getElementById('ohne-skript').hidden = true;
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  let waiting = 0;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    show();
    history.replaceState(null, '', `?q=${encodeURIComponent(field.value)}`);
  });
  show();
})();
