import { type CleanRule, dropUnits } from './removing.ts';

const calls: readonly RegExp[] = [
  /^(?:war|wie (?:hilfreich|nützlich) war|hat (?:ihnen|dir|euch)|gefällt (?:ihnen|dir|euch)|wie (?:gefällt|gefiel|finden sie|findest du)) (?:der|die|das|dieser?|dieses|unser) (?:artikel|beitrag|seite|text|inhalt|information|\p{L}{0,20}magazin|rezept|video)[^.]{0,60}\?/iu,
  /^(?:möchten|wollen|willst|möchtest) (?:sie|du) (?:weiterlesen|(?:den|diesen) (?:artikel|beitrag) (?:teilen|weiterlesen|lesen)|mehr lesen|keine? .{3,60} (?:verpassen|mehr))/iu,
  /^(?:(?:den|diesen) )?(?:artikel|beitrag|rezept|seite) (?:bewerten|drucken|teilen|(?:mit anderen )?teilen.{0,20}|weiterempfehlen|kommentieren)[\s:!.]{0,3}$/iu,
  /^(?:den|diesen) (?:artikel|beitrag) mit (?:anderen|freunden|ihren freunden) teilen.{0,20}$/iu,
  /^(?:bitte |jetzt )?(?:registrieren|loggen|melden) sie sich\b.{0,140}$/iu,
  /^(?:jetzt |hier |gleich )?(?:kostenlos )?(?:registrieren|anmelden|einloggen|abonnieren|mitglied werden|spenden|unterstützen)\W{0,3}$/iu,
  /^(?:werden sie|werde|jetzt) (?:jetzt |gleich |hier )?(?:mitglied|abonnent(?:in)?|fördermitglied|teil unserer community)\b.{0,60}$/iu,
  /^(?:den |dieses |das )?rezept (?:drucken|speichern|merken)\b.{0,60}$/iu,
  /^haben sie noch kein(?:e|en)? (?:konto|abo|zugang|login)\b.{0,80}$/iu,
  /^(?:schon|bereits) (?:registriert|abonnent|mitglied|kunde|angemeldet)\?/iu,
  /^(?:ja\.|ich bin|sie sind|noch kein(?:e)?) .{0,20}(?:abonnent|abo\b|mitglied).{0,40}$/iu,
  /^(?:dieser|der|ihr) (?:artikel|beitrag|text) ist (?:nur )?(?:für abonnenten|kostenpflichtig|exklusiv für)/iu,
  /^(?:unterstütze[nt]?|fördere[nt]?) (?:sie |uns|unsere? |die redaktion|unabhängigen journalismus|.{2,40} (?:bereits|schon|jetzt) (?:mit|ab)\b|.{2,40} (?:auf|bei|via|über) (?:steady|patreon|paypal))/iu,
  /^(?:ihr beitrag|ihre spende|deine spende|mit (?:ihrer|deiner) spende) (?:hilft|ermöglicht|unterstützt)/iu,
  /^(?:folge[nt]?|besuche[nt]?) (?:sie |mir |uns )/iu,
  /^(?:schreibt?|schreiben sie|hinterlass(?:t|en sie)?|verratet?|verraten sie)\b.{0,60}\bkommentar(?:e|en|bereich)?\b.{0,40}$/iu,
  /^(?:was (?:meinen|denken|sagen) sie|was (?:meint|denkt) (?:ihr|du)).{0,40}\?$/iu,
  /^(?:(?:einen|\d{1,4}) )?kommentare? (?:hinzufügen|schreiben|verfassen|hinterlassen|abgeben)\W{0,3}$/iu,
  /^(?:sie müssen|du musst) (?:sich |dich )?(?:erst |zuerst |zunächst )?(?:anmelden|einloggen|registrieren|angemeldet|eingeloggt|registriert)(?!\p{L}).{0,120}$/iu,
  /^(?:leider )?(?:sind |derzeit )?(?:noch )?keine kommentare(?: möglich| vorhanden)?\.?$/iu,
  /^e-mail.{0,10}\(?wird (?:benötigt|nicht)/iu,
  /^(?:bleiben sie|bleib) (?:informiert|auf dem laufenden).{0,60}$/iu,
  /^(?:(?:mit|in) unserem newsletter|abonnieren sie|abonniere (?:jetzt|unseren|hier)|hol dir|sie möchten .{3,40}newsletter|sie möchten [^?]{3,80}\?[^?]{0,100}newsletter|kein(?:e|en)? .{3,40} (?:mehr )?verpassen)/iu,
  /^(?:get|sign up|subscribe|click here|follow us|have a tip|chat with us|download (?:the|our))\b.{0,140}$/iu,
  /^(?:this slideshow requires javascript|loading\b.{0,10}|advert|story continues|please enable javascript.{0,60})\W{0,4}$/iu,
];

/** The site speaking to its readers: sign in, rate, share, donate, subscribe. */
export const readerCall: CleanRule = {
  name: 'reader-call',
  apply: (units, context) => {
    if (context.layout !== 'html') return { units, removals: [] };
    const headline = units.find((unit) => unit.kind === 'heading' && unit.level === 1);
    return dropUnits(
      'reader-call',
      (unit) => unit.text.length <= 220 && unit !== headline && calls.some((call) => call.test(unit.text)),
    ).apply(units, context);
  },
};
