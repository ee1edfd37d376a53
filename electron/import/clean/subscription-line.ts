import { dropUnits } from './removing.ts';

/** Links to taking, managing and ending a subscription, typing errors included. */
export const subscriptionLine = dropUnits(
  'subscription-line',
  ({ text }) =>
    text.length < 70 &&
    /^(?:abo-?verwaltung|abo(?:nnement)?-?service|mein abo|abb?onn?ements?|(?:jetzt |newsletter |heft |zeitschrift |probe-?)?abb?onn?ement (?:bestellen|kuendigen|kündigen|verwalten|abschließen)|(?:jetzt |newsletter )abonnieren|newsletter (?:bestellen|anmelden|anmeldung)|probe-?abo(?:nnement)?(?: bestellen)?|abo (?:bestellen|kündigen|kuendigen|verwalten)|probeheft(?: anfordern| bestellen)?|zur newsletter-?anmeldung)\W*$/iu.test(
      text,
    ),
);
