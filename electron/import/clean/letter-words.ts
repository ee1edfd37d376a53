const greeting =
  /^(?:liebe[rs]?|sehr geehrte[rs]?|werte[rs]?|verehrte[rs]?|geschätzte[rs]?|hallo|guten (?:tag|morgen|abend)|moin|grüß gott|servus|hi)(?!\p{L})[^.?:]{0,180}[,!]?$/iu;
const signOff =
  /^(?:(?:mit )?(?:(?:ganz )?(?:freundlichen?|herzlichen?|besten?|vielen?|kollegialen?|sonnigen?|schönen?|lieben?)\s){1,2}grüßen?|herzlichst|mfg|lg|vg|best regards|kind regards)(?!\p{L})[^.?]{0,60}[,.!]?$/iu;
const notice =
  /vertrauliche? (?:und\/oder|und|oder|informationen)|nicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfänger)|irrtümlich erhalten|unbefugte weitergabe|intended recipient|confidential|(?:bevor sie|denken sie).{0,60}(?:e-?mail|mail|nachricht).{0,40}drucken|drucken.{0,30}umwelt|informationen zum datenschutz|datenschutzhinweise finden sie/iu;
const aboutMail = /diese[r]? (?:e-?mail|mail|nachricht)|this (?:e-?mail|message)|drucken|datenschutz/iu;
const contact =
  /^(?:(?:presse)?kontakt|pressestelle|kontakt für (?:die )?(?:presse|medien|rückfragen)|ansprechpartner(?:in)?(?: für (?:die )?(?:presse|medien|rückfragen))?|(?:(?:bei|für) )?(?:presse)?rückfragen|herausgeber|v\. ?i\. ?s\. ?d\. ?p\.?|verantwortlich)(?!\p{L})[^.]{0,80}:?$/iu;
const questions = /^(?:bei|für) (?:weiteren? |ihre )?(?:rück)?fragen(?!\p{L})/iu;
const cover =
  /(?:anbei|im anhang|nachfolgend|untenstehend|unten stehend|im folgenden|beigefügt|hiermit|nachstehend).{0,160}(?:pressemitteilung|presseinformation|medieninformation|medienmitteilung|meldung|presseinfo|text|information)|bitte um (?:veröffentlichung|beachtung|berücksichtigung)|zur (?:kenntnis|info|information|veröffentlichung)(?!\p{L})/iu;

/** „Sehr geehrte Damen und Herren,“. */
export const isLetterGreeting = (text: string): boolean => text.length < 200 && greeting.test(text);

/** „Mit freundlichen Grüßen“. */
export const isLetterEnd = (text: string): boolean => text.length < 120 && signOff.test(text);

/** A legal notice about the mail itself. */
export const isMailNotice = (text: string): boolean => text.length < 3_000 && notice.test(text) && aboutMail.test(text);

/** „Pressekontakt:“, „Bei Rückfragen …“. */
export const isContactLabel = (text: string): boolean => text.length < 300 && (contact.test(text) || questions.test(text));

/** „Anbei erhalten Sie unsere Pressemitteilung …“. */
export const isCoveringSentence = (text: string): boolean => text.length < 400 && cover.test(text);

/** The line that parts a text from a signature. */
export const isSignatureRule = (text: string): boolean => /^(?:--|[-_=*–—]{10,80})$/u.test(text);
