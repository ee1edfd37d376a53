import { isProse } from './link-share.ts';
import { type CleanRule, dropUnits } from './removing.ts';
import type { Unit } from './unit.ts';

const name =
  /^(?:(?:Unser(?:e)? |Der |Die )?(?:Autor|Autorin|Gastautor|Gastautorin|Redakteur|Redakteurin|Kollege|Kollegin) )?\p{Lu}[\p{L}.’'-]{1,30}(?: (?:von|van|de|\p{Lu}[\p{L}.’'-]{0,30})){1,4}/u;
const says =
  /^(?:,|\s–|\s\([^()]{1,60}\))?.{0,60}?\s(?:ist|war|arbeitet|schreibt|studierte?|leitet|lebt|berichtet|volontiert|gehört|is|was|covers|writes|works|has been)\s/u;
const trade =
  /\b(?:(?:Chef|Wirtschafts|Politik|Sport|Online|Fach|Lokal)?(?:[Rr]edakteur|[Jj]ournalist|[Rr]eporter)(?:in)?|Autorin?|Korrespondent(?:in)?|Volontär(?:in)?|Herausgeber(?:in)?|Blogger(?:in)?|Redaktion|(?:staff |senior )?(?:writer|editor|reporter|correspondent|columnist|journalist))\b/u;
const longest = 700;

/** „Mia Kern ist Redakteurin und schreibt über Verwaltung.“ as the last paragraph: of the author, not of the matter. */
export const authorBio: CleanRule = {
  name: 'author-bio',
  apply: (units, context) => {
    if (context.layout !== 'html') return { units, removals: [] };
    const prose = units.filter((unit) => unit.region === 'main' && isProse(unit, context.lines));
    if (prose.length < 4) return { units, removals: [] };
    const last = new Set(prose.slice(-2).filter(isBio));
    return dropUnits('author-bio', (unit) => last.has(unit)).apply(units, context);
  },
};

function isBio({ text, kind }: Unit): boolean {
  if (text.length > longest || kind === 'quote' || kind === 'list-item') return false;
  const own = name.exec(text)?.[0];
  if (own === undefined) return false;
  const rest = text.slice(own.length, own.length + 200);
  return says.test(rest) && trade.test(text.slice(0, 260));
}
