import { isMadeOf } from '#shared/text/line-shape.ts';
import { dropUnits } from './removing.ts';
import type { Unit } from './unit.ts';

const certain = new Set([
  'startseite',
  'home',
  'homepage',
  'menü',
  'hauptmenü',
  'navigation',
  'hauptnavigation',
  'menü öffnen',
  'menü schließen',
  'schließen',
  'login',
  'logout',
  'anmelden',
  'registrieren',
  'sitemap',
  'mediadaten',
  'datenschutzerklärung',
  'agb',
  'barrierefreiheit',
  'erklärung zur barrierefreiheit',
  'leichte sprache',
  'gebärdensprache',
  'english',
  'deutsch',
  'mein konto',
  'warenkorb',
  'merkzettel',
]);
const likely = new Set([
  ...certain,
  'impressum',
  'datenschutz',
  'kontakt',
  'newsletter',
  'suche',
  'archiv',
  'themen',
  'aktuelles',
  'presse',
  'termine',
  'über uns',
  'jobs',
  'karriere',
  'service',
  'services',
  'hilfe',
  'faq',
  'abo',
  'shop',
  'politik',
  'wirtschaft',
  'veranstaltungen',
  'stellenmarkt',
  'stellenangebote',
  'redaktion',
  'verlag',
  'magazin',
  'e-paper',
  'epaper',
  'podcast',
  'videos',
  'mediathek',
  'nachrichten',
  'news',
  'partner',
  'und',
]);

/** Menu words: the certain ones anywhere, the likely ones only beside another. */
export const navigationLine = dropUnits('navigation-line', (unit, index, units) => {
  if (isMadeOf(unit.text, certain)) return true;
  if (!isMenu(unit)) return false;
  const many = unit.text.split(/\s[|·•/]\s/u).length >= 3;
  const beside = [units[index - 1], units[index + 1]];
  return (
    many ||
    beside.some((other) => other !== undefined && isMadeOf(other.text, certain)) ||
    (beside.every((other) => other === undefined || isMenu(other)) && units.length > 3 && isInRun(units, index))
  );
});

const isMenu = (unit: Unit): boolean => isMadeOf(unit.text, likely) && !/[.:]$/.test(unit.text) && unit.text !== unit.text.toUpperCase();

/** Three menu words in a row are a menu; two may be a label and an entry. */
function isInRun(units: readonly Unit[], index: number): boolean {
  const near = units.slice(Math.max(0, index - 2), index + 3);
  return near.filter(isMenu).length >= 3;
}
