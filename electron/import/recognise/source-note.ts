import { agencyIn } from './agency.ts';
import { type RecogniseRule, whole } from './sign.ts';

const note =
  /^(?:\(?quellen?\s?:\s|source:\s|mit material (?:von|der)\s|(?:diese |die )?(?:meldung|nachricht) (?:stammt|wurde übernommen) (?:von|aus)\s)(?=\S).{2,160}$/iu;
const alone = /^\(?(?=[^()]{2,40}\)?$)[\p{L}/, +-]{2,40}\)?$/u;

/** „Quelle: Pressemitteilung der Stadt“, „(dpa/lby)“ in a line of its own. `extra` is the agency it names. */
export const sourceNote: RecogniseRule = {
  name: 'source-note',
  find: (unit) => {
    if (unit.text.length > 180 || unit.kind === 'heading' || unit.kind === 'table-row') return null;
    const agency = agencyIn(unit.text);
    if (note.test(unit.text) && !/https?:|www\./iu.test(unit.text)) return whole(unit, unit.text, agency ?? '');
    return agency !== null && alone.test(unit.text) && (unit.text.startsWith('(') || /^\p{L}{2,4}(?:\/\p{L}{2,4})*$/u.test(unit.text))
      ? whole(unit, unit.text, agency)
      : null;
  },
};
