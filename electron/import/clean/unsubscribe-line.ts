import { dropUnits } from './removing.ts';

/** How to leave a newsletter, and why one gets it. */
export const unsubscribeLine = dropUnits('unsubscribe-line', ({ text }) => {
  if (text.length > 400) return false;
  const leaves =
    /abbestell|abmeld|austragen|kündig|unsubscribe|keine weiteren (?:newsletter|e-?mails|nachrichten)|nicht mehr (?:erhalten|beziehen)|widerruf/iu;
  const mailing = /newsletter|e-?mails?\b|verteiler|rundbrief|infobrief|mailing|abonnement|abo\b/iu;
  if (/^(?:newsletter )?(?:abmelden|abbestellen|unsubscribe)\W*$/iu.test(text)) return true;
  if (/sie erhalten diese[ns]? (?:newsletter|e-?mail|mail|rundbrief|infobrief|nachricht)/iu.test(text)) return true;
  return leaves.test(text) && mailing.test(text) && /\bsie\b|\bhier\b|\bklick|\blink\b|\byou\b/iu.test(text);
});
