/** Stems that today are spelt with other letters, old or foreign → today's; each wherever it stands, in the word lists and in texts alike. */
const stems: readonly (readonly [string, string])[] = [
  ['graph', 'graf'],
  ['symphoni', 'sinfoni'],
  ['phon', 'fon'],
  ['phot', 'fot'],
  ['ential', 'enzial'],
  ['antial', 'anzial'],
  ['tiell', 'ziell'],
  ['justiti', 'justizi'],
];
const mayHave = /ph|ti/;

/** A folded word with the letters of today's spelling (`seismograph` → `seismograf`, `differential` → `differenzial`). */
export function modernLetters(form: string): string {
  if (!mayHave.test(form)) return form;
  let found = form;
  for (const [old, today] of stems) if (found.includes(old)) found = found.replaceAll(old, today);
  return found;
}
