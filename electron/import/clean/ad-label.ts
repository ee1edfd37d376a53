import { dropUnits } from './removing.ts';

const label = /^[-–*\s]{0,4}(?:anzeigen?|werbung|advertorial|advertisement|sponsored|gesponsert|werbeanzeige)[-–*:\s]{0,4}$/iu;
const notice =
  /^[-–*(\s]{0,4}(?:(?:unbezahlte |bezahlte )?(?:werbung|anzeige)\b.{0,40}(?:enthält|beinhaltet|verlinkung|affiliate|partnerlink|-|–)|(?:dieser|der) (?:artikel|beitrag|post|text) (?:enthält|beinhaltet) (?:werbung|affiliate|partner|produktplatzierung|werbliche)|(?:bei den|die) (?:mit .{1,30} )?(?:verlinkungen|links|markierten) .{0,80}(?:affiliate|partner-?links|provision)|affiliate-?links?\b|letzte aktualisierung am .{0,60}(?:affiliate|provision|amazon)|\*?\s?(?:affiliate|partner)-?links?\s?[:.*]?$)/iu;

/** The word that marks advertising, and notices that say a page carries some. */
export const adLabel = dropUnits(
  'ad-label',
  ({ text, kind }) => (text.length < 40 && label.test(text)) || (text.length < 320 && kind !== 'heading' && notice.test(text)),
);
