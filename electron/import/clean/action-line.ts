import { isMadeOf } from '#shared/text/line-shape.ts';
import { actionPhrases, sharePhrases } from './action-phrases.ts';
import { dropUnits } from './removing.ts';

const both = new Set([...actionPhrases, ...sharePhrases]);

/** „Druckversion PDF Link mailen“, „Drucken | Teilen | Merken“. */
export const actionLine = dropUnits('action-line', ({ text }) => text !== 'X' && isMadeOf(text, both) && !isMadeOf(text, sharePhrases));
