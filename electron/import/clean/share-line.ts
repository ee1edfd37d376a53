import { isMadeOf } from '#shared/text/line-shape.ts';
import { sharePhrases } from './action-phrases.ts';
import { dropUnits } from './removing.ts';

/** Names of networks and nothing else. */
export const shareLine = dropUnits('share-line', ({ text }) => text !== 'X' && isMadeOf(text, sharePhrases));
