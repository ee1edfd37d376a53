import { linkShare } from './link-share.ts';
import { type CleanRule, dropUnits } from './removing.ts';
import type { Unit } from './unit.ts';

const start =
  /^[»›>→▶►•*+\s-]{0,4}(?:(?:auch |dazu |mehr )?(?:lesen|lies|lest) (?:sie |hier |dazu |jetzt )?(?:auch|hier|hierzu|dazu|mehr|weiter|noch)?|auch (?:lesen|interessant|spannend|lesenswert)|mehr (?:dazu|themen|infos?|informationen|zum thema|zu diesem thema|lesen|nachrichten|artikel|(?:news|beiträge|artikel) (?:aus|von|zu).{0,40})|zum thema|das könnte (?:sie|dich|euch|ihnen|dir) (?:auch |ebenfalls )?(?:interessieren|gefallen)|(?:diese|ähnliche|weitere) (?:artikel|beiträge|themen|links|meldungen|storys|videos)(?: (?:könnten|dürften|zum thema).{0,60})?|weiterführende (?:links?|informationen|artikel)|weitere (?:infos?|informationen|details|bilder|fotos)|siehe auch|passend dazu|schon gelesen|hier (?:geht(?:’|'|‘)?s? (?:es )?(?:zu|zur|zum)|lesen sie|finden sie|gibt(?:’|'|‘)?s)|verpassen sie nicht|tipp der redaktion|unsere? (?:empfehlung|tipp|lesetipp)|lesetipps?|linktipps?|related|read (?:more|also|next)|see (?:also|more)|also read|don(?:’|')t miss|you may (?:also )?like|more(?: on this| from .{2,30})?:|recommended)(?![\p{L}\p{N}])/iu;
const marked = /^(?:>{1,3}|»|→|▶|►|↗)\s?\S|\s(?:>{2,3}|»|<<)$/u;

const isLinked = (unit: Unit, share: number): boolean => share >= 0.8 || (share > 0.3 && start.test(unit.text) && unit.text.length <= 160);

/** „Lesen Sie auch: …“ between the paragraphs of a page: a label, or a line that is a link to another page and nothing else. */
export const readOnLine: CleanRule = {
  name: 'read-on',
  apply: (units, context) => {
    if (context.layout !== 'html') return { units, removals: [] };
    const shares = units.map((unit) => (unit.text.length <= 220 ? linkShare(unit, context.lines) : 0));
    const isRow = (unit: Unit | undefined): boolean => unit?.kind === 'paragraph' || unit?.kind === 'list-item';
    const dropped = new Set<Unit>();
    for (const [index, unit] of units.entries()) {
      if (unit.text.length > 220 || unit.region === 'header' || (unit.kind === 'heading' && unit.level === 1)) continue;
      const share = shares[index] ?? 0;
      const isLabel = unit.text.length <= 60 && start.test(unit.text) && /[:.…!?]?$/u.test(unit.text) && isBare(unit.text);
      const below = units[index + 1];
      const isOrphan = isLabel && isRow(unit) && (below === undefined || below.line > unit.lastLine + 1);
      const leads = isLabel && (shares[index + 1] ?? 0) >= 0.7;
      if (isRow(unit) && isLinked(unit, share) && (start.test(unit.text) || marked.test(unit.text))) dropped.add(unit);
      else if (isOrphan) dropped.add(unit);
      else if (leads) {
        dropped.add(unit);
        for (let next = index + 1; (shares[next] ?? 0) >= 0.7 && next <= index + 12; next += 1) {
          const item = units[next];
          if (item !== undefined && isRow(item)) dropped.add(item);
          else break;
        }
      }
    }
    return dropUnits('read-on', (unit) => dropped.has(unit)).apply(units, context);
  },
};

/** Nothing but the label. */
const isBare = (text: string): boolean => (start.exec(text)?.[0].length ?? 0) >= text.replace(/[\s:.…!?–-]+$/u, '').length - 12;
