import { isTopic } from '#shared/text/topics.ts';
import { looksLikeHead, wordCount } from '#shared/text/line-shape.ts';
import type { RecogniseContext, RecogniseRule } from './sign.ts';

const change = /(?<=[\p{Ll}\p{N})])(?=\p{Lu})/gu;

/** Names that are written with a capital inside; one half alone is no reason to part them. */
const camelCase =
  /^(?:e|i|Mc|Mac|De|Di|La|Le|O|Van)\p{Lu}|^(?:GovTech|FinTech|MedTech|LegalTech|EdTech|GreenTech|PropTech|OpenData|OpenSource|OpenStreetMap|OpenDesk|SmartCity|SmartCities|SmartHome|LinkedIn|YouTube|WhatsApp|PayPal|GitHub|GitLab|JavaScript|TikTok|DigitalPakt|DigitalService|BundID|BahnCard|PowerPoint|SharePoint|WordPress|ChatGPT|FragDenStaat|NextCloud|InfoPoint|BioNTech|AirBnB|FaceTime|PostgreSQL|MySQL|DeepL|HanseMerkur|ProSieben|ThyssenKrupp|StepStone|CityMaut|JobCenter|BürgerService)/u;
const ofPlace = /^(?:Bad|Sankt|Stadt|Kreis|Landkreis|Land|Region|Gemeinde|Samtgemeinde|Freistaat)\s\p{Lu}/u;

/** „DigitalisierungDeutschland digital resilient machen“: a change of case inside a token, where kicker and headline met. `extra` tells how sure. */
export const runTogether: RecogniseRule = {
  name: 'run-together',
  find: (unit, index, units, context) => {
    const below = units[index + 1];
    // Only above running text: names like „GovTech“ stand everywhere else.
    if (!below || below.text.length < 80 || !looksLikeHead(unit.text)) return null;
    for (const match of unit.text.matchAll(change)) {
      const at = match.index;
      if (at > 60) break;
      const sure = evidence(unit.text, at, context);
      if (sure !== 'none') return { from: at, to: at, value: unit.text.slice(0, at), extra: sure };
    }
    return null;
  },
};

/** What speaks for a joint at `at`: a known kicker or both halves, one half as a word of its own in the source, or nothing. */
function evidence(text: string, at: number, context: RecogniseContext): 'both' | 'half' | 'none' {
  const left = text.slice(0, at);
  const right = text.slice(at);
  const token = (/\S*$/u.exec(left)?.[0] ?? '') + (/^\S*/u.exec(right)?.[0] ?? '');
  const lastLeft = /[\p{L}\p{N}-]+$/u.exec(left)?.[0] ?? '';
  const firstRight = /^[\p{L}\p{N}-]+/u.exec(right)?.[0] ?? '';
  if (wordCount(left) > 4 || wordCount(right) < 2 || !/^[\p{Lu}\p{N}]/u.test(left) || lastLeft.length < 2) return 'none';
  if (context.kickers().has(left) || isTopic(left)) return 'both';
  const leftWord = /[\p{L}\p{N}]+$/u.exec(lastLeft)?.[0] ?? '';
  const rightWord = /^[\p{L}\p{N}]+/u.exec(firstRight)?.[0] ?? '';
  const words = context.words();
  // A word that comes again as it stands is a name.
  if (token.length < 8 || leftWord.length < 4 || rightWord.length < 3 || (words.get(leftWord + rightWord) ?? 0) > 1) return 'none';
  const knowsLeft = words.has(leftWord);
  const knowsRight = words.has(rightWord) || isTopic(rightWord);
  if (knowsLeft && knowsRight) return 'both';
  if (camelCase.test(token) || (wordCount(left) > 1 && !ofPlace.test(left))) return 'none';
  const halfKnown = (knowsLeft && leftWord.length >= 5) || (knowsRight && rightWord.length >= 5 && wordCount(right) >= 3);
  return halfKnown ? 'half' : 'none';
}
