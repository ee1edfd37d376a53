/** A small seeded generator (mulberry32), so that every run makes the same file. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = (text: string): readonly string[] => text.split(' ');
const firsts = words(
  'Bürger Haushalts Breitband Register Schul Verkehrs Daten Bau Melde Energie Sicherheits Antrags Steuer Wasser Feuerwehr Kultur Sozial Jugend Umwelt Klima Wald Straßen Vergabe Personal Bildungs Gesundheits Archiv Bibliotheks Wahl Kassen Förder Planungs Vermessungs Friedhofs Markt Hafen Garten Kita Pflege Sport Tourismus Wohngeld Ausländer Standes Ordnungs Rechts Presse Netz Server Bezahl',
);
const lasts = words(
  'portal plan ausbau konzept strategie dienst verfahren projekt plattform bericht netz schnittstelle amt beirat ausschuss verbund antrag bescheid register archiv konto karte stelle leitung prüfung beratung satzung gebühr förderung leitfaden zentrum akte kasse messung meldung planung sitzung umfrage vorlage vertrag wartung zugang',
);
const verbs = words(
  'plant prüft fördert erneuert beschließt verschiebt bündelt erweitert ordnet bezahlt vergleicht beantragt veröffentlicht betreibt ersetzt testet verlangt begrüßt ermöglicht verwaltet öffnet schließt übernimmt erprobt verhandelt koordiniert dokumentiert finanziert',
);
const others = words(
  'schon bald gemeinsam schrittweise dauerhaft kurzfristig landesweit probeweise einstimmig vorsorglich kostenlos zusätzlich vorerst inzwischen ausdrücklich planmäßig rechtzeitig erneut erstmals behutsam zügig verlässlich barrierefrei elektronisch schriftlich öffentlich',
);
const joints = words('weil obwohl damit sodass während nachdem sobald falls');
const places = words('Nordheide Heidental Auenfurt Birkenau Lindenhagen Oberwiesen Steinfurt Talmühle Seekirchen Waldmark');
const rubrics = words('Politik Infrastruktur IT-Sicherheit Bildung Soziales Umwelt Personalien');

/** A scraper's output: one German-looking report a line, some three to four kilobytes each, each of other words than the next. */
export function* generatedRecords(count: number): Generator<string> {
  const random = randomFrom(7);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const thing = (): string => `${pick(firsts)}${pick(lasts)}`;
  const clause = (): string =>
    `${pick(['das', 'der', 'die'])} ${thing()} ${pick(verbs)} ${pick(others)} ${pick(['ein', 'mehr', 'jedes', 'kein'])} ${thing()}`;
  const sentence = (): string => {
    const main = `${clause()} in ${pick(places)}${random() < 0.6 ? `, ${pick(joints)} ${clause()}` : ` mit ${Math.ceil(random() * 90_000)} ${thing()}en`}.`;
    return main.charAt(0).toUpperCase() + main.slice(1);
  };
  const paragraph = (): string => Array.from({ length: 4 }, sentence).join(' ');
  for (let index = 1; index <= count; index += 1) {
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 4_300) * 86_400_000).toISOString().slice(0, 10);
    yield `${JSON.stringify({
      url: `https://fachzeitung.example/meldungen/${index}`,
      kicker: pick(places),
      headline: `${thing()} ${pick(verbs)} ${thing()} ${index}`,
      teaser: sentence(),
      date: day,
      section: pick(rubrics),
      keywords: [thing(), pick(rubrics)],
      text: Array.from({ length: 7 }, paragraph).join('\n\n'),
    })}\n`;
  }
}
