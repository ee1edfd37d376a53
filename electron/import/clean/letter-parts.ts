import type { RuleName } from '#shared/messages/import.ts';
import { isContactLabel, isCoveringSentence, isLetterEnd, isLetterGreeting, isMailNotice, isSignatureRule } from './letter-words.ts';
import { type CleanRule, remove, type Removed } from './removing.ts';
import type { Unit } from './unit.ts';
import { append } from '../append.ts';

/** Greeting and covering words above the text of a mail, signature, contact and legal notice below it, as its extraction marked them. */
export const letterParts: CleanRule = {
  name: 'mail-signature',
  apply: (units, { lines, layout }) => {
    const kept: Unit[] = [];
    const removals: Removed[] = [];
    for (const run of runsOf(units)) {
      const isLetter = isMarked(run) && (layout === 'text' || run.some(({ text }) => saysSo(text)));
      if (isLetter)
        for (const [index, name] of namesOf(run).entries()) removals.push(remove(name, 'dropped', run[index]?.pieces ?? [], lines));
      else append(kept, run);
    }
    return { units: kept, removals };
  },
};

const isMarked = ([first]: readonly Unit[]): boolean => first?.region === 'header' || first?.region === 'footer';

/** What only letters have; „Kontakt“ stands in the footer of any page. */
const saysSo = (text: string): boolean =>
  isLetterGreeting(text) || isCoveringSentence(text) || isLetterEnd(text) || isMailNotice(text) || isSignatureRule(text);

function namesOf(run: readonly Unit[]): RuleName[] {
  let name: RuleName = run[0]?.region === 'header' ? 'mail-cover' : 'mail-signature';
  return run.map(({ text, region }) => {
    if (region === 'header') return isLetterGreeting(text) ? 'mail-greeting' : name;
    if (isMailNotice(text)) return 'mail-notice';
    if (isLetterEnd(text) || isSignatureRule(text)) name = 'mail-signature';
    else if (isContactLabel(text)) name = 'mail-contact';
    return name;
  });
}

/** Neighbours in the same region. */
function runsOf(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (last?.[0]?.region === unit.region) last.push(unit);
    else runs.push([unit]);
  }
  return runs;
}
