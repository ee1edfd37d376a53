import { commonForms } from '#shared/model/article.ts';
import { wordCount } from '#shared/text/line-shape.ts';
import type { RecogniseRule } from './sign.ts';

const forms = new Set<string>([
  ...commonForms,
  'Gastbeitrag',
  'Gastkommentar',
  'Analyse',
  'Essay',
  'Rezension',
  'Titel',
  'Praxisbericht',
  'Glosse',
  'Kolumne',
  'Leitartikel',
]);

/** Whether a text is the name of a form and nothing else. */
export const isForm = (text: string): boolean => forms.has(text);

/** „… da ein Start-up Bericht“: the form stuck behind a headline, or alone in its line. */
export const formWord: RecogniseRule = {
  name: 'form-word',
  find: (unit) => {
    if (unit.text.length > 160) return null;
    if (forms.has(unit.text)) return { from: 0, to: unit.text.length, value: unit.text, extra: 'alone' };
    // Nearly every line ends here: its last word is no form.
    if (!forms.has(unit.text.split(/\s/u).at(-1) ?? '')) return null;
    const found = /(\S+)\s(\p{Lu}\p{L}+)$/u.exec(unit.text);
    const word = found?.[2];
    const before = found?.[1] ?? '';
    if (word === undefined || !forms.has(word) || wordCount(unit.text) < 4) return null;
    // „Neuer Bericht“, „zum Bericht“: there the word belongs to the headline.
    if (!/^[\p{Lu}\p{N}„]/u.test(before) && !/[?!“"]$/u.test(before)) return null;
    if (
      /(?:er|es|e|en|em)$/u.test(before) &&
      /^\p{Lu}\p{Ll}{2,9}(?:er|es|en|em|e)$/u.test(before) &&
      /^(?:Neu|Erst|Zweit|Dritt|Groß|Aktuell|Jährlich|Letzt)/u.test(before)
    )
      return null;
    return { from: unit.text.length - word.length, to: unit.text.length, value: word, extra: '' };
  },
};

const named =
  /^(Interview|Kommentar|Glosse|Reportage|Porträt|Analyse|Gastbeitrag|Gastkommentar|Essay|Rezension|Leitartikel|Kolumne|Hintergrund)(?:$|[\s:])/u;

/** The form that a kicker or a rubric names, or null. */
export const formIn = (text: string): string | null => (text.length <= 60 ? (named.exec(text.trim())?.[1] ?? null) : null);
