/** German words for generated reports, written down with what is needed to inflect and join them. */
export interface Noun {
  readonly lemma: string;
  readonly gender: 'm' | 'f' | 'n';
  readonly genitive: string;
  readonly plural: string;
  /** The form in front of another noun: „Haushalts“ of „Haushaltsplan“. */
  readonly joint: string;
}

const items = (text: string): string[] => text.split(/\s+/).filter((item) => item !== '');

/** `lemma:gender:genitive ending:plural:joint`; a plural with `-` is an ending, `=` the same word; a joint is an ending, or a whole form after `!`. */
function noun(entry: string): Noun {
  const [lemma = '', gender = 'n', genitive = '', plural = '', joint = ''] = entry.split(':');
  return {
    lemma,
    gender: gender === 'm' || gender === 'f' ? gender : 'n',
    genitive: lemma + genitive,
    plural: plural === '=' ? lemma : plural.startsWith('-') ? lemma + plural.slice(1) : plural,
    joint: joint.startsWith('!') ? joint.slice(1) : lemma + joint,
  };
}

/** The most frequent first: sampled by rank. */
export const nouns: readonly Noun[] = items(`
  Gemeinde:f::-n: Stadt:f::Städte: Jahr:n:es:-e:es Projekt:n:s:-e: Land:n:es:Länder:es Verwaltung:f::-en:s Bürger:m:s:=: Kreis:m:es:-e:
  Euro:m:s:=: Haus:n:es:Häuser: Plan:m:s:Pläne: Schule:f::-n:!Schul Rat:m:es:Räte:s Dienst:m:es:-e: Datum:n:s:Daten:!Daten Amt:n:es:Ämter:s
  Verfahren:n:s:=:s Platz:m:es:Plätze: Straße:f::-n:n Kind:n:es:-er:er Arbeit:f::-en:s Zeit:f::-en: Tag:m:es:-e:es Weg:m:es:-e:
  Unternehmen:n:s:=:s Haushalt:m:s:-e:s Sicherheit:f::-en:s Antrag:m:s:Anträge:s Gesetz:n:es:-e:es Minister:m:s:=: Programm:n:s:-e:
  Netz:n:es:-e: Portal:n:s:-e: Ausschuss:m:es:Ausschüsse: Mittel:n:s:=: Förderung:f::-en:s Ausbau:m:s:-ten: Region:f::-en:al
  Verkehr:m:s:-e:s Wasser:n:s:=: Energie:f::-n: Klima:n:s:-ta: Umwelt:f::-en: Bildung:f::-en:s Vertrag:m:s:Verträge:s
  Bericht:m:s:-e:s Konzept:n:s:-e: Strategie:f::-n: Register:n:s:=: Behörde:f::-n:n Bau:m:s:-ten: Gebäude:n:s:=: Grundstück:n:s:-e:s
  Wohnung:f::-en:s Mieter:m:s:=: Krankenhaus:n:es:Krankenhäuser: Pflege:f::-n: Arzt:m:es:Ärzte:e Praxis:f::Praxen: Patient:m:en:-en:en
  Gesundheit:f::-en:s Familie:f::-n:n Jugend:f::-en: Verein:m:s:-e:s Sport:m:s:-e: Halle:f::-n:n Spiel:n:s:-e: Mannschaft:f::-en:s
  Trainer:m:s:=: Museum:n:s:Museen:s Theater:n:s:=: Bibliothek:f::-en:s Konzert:n:s:-e: Ausstellung:f::-en:s Künstler:m:s:=:
  Wald:m:es:Wälder: Baum:m:s:Bäume: Fluss:m:es:Flüsse: Ufer:n:s:=: Park:m:s:-s: Garten:m:s:Gärten: Vogel:m:s:Vögel: Tier:n:s:-e:
  Landwirt:m:s:-e: Hof:m:s:Höfe: Feld:n:s:-er: Boden:m:s:Böden: Ernte:f::-n: Wetter:n:s:=: Hochwasser:n:s:=: Sturm:m:s:Stürme:
  Feuerwehr:f::-en: Polizei:f::-en: Gericht:n:s:-e:s Urteil:n:s:-e:s Klage:f::-n: Richter:m:s:=: Anwalt:m:s:Anwälte:s Recht:n:s:-e:s
  Wahl:f::-en: Partei:f::-en:en Stimme:f::-n:n Bürgermeister:m:s:=: Kandidat:m:en:-en:en Mehrheit:f::-en:s Sitzung:f::-en:s
  Beschluss:m:es:Beschlüsse: Satzung:f::-en:s Verordnung:f::-en:s Richtlinie:f::-n:n Steuer:f::-n: Gebühr:f::-en:en Einnahme:f::-n:n
  Ausgabe:f::-n:n Investition:f::-en:s Kredit:m:s:-e: Sparkasse:f::-n:n Wirtschaft:f::-en:s Betrieb:m:s:-e:s Firma:f::Firmen:!Firmen
  Markt:m:s:Märkte: Handel:m:s::s Preis:m:es:-e: Kunde:m:n:-n:n Produkt:n:s:-e: Maschine:f::-n:n Technik:f::-en: Gerät:n:s:-e:e
  Rechner:m:s:=: Server:m:s:=: Software:f::-s: Schnittstelle:f::-n:n Plattform:f::-en: Internet:n:s:: Anschluss:m:es:Anschlüsse:
  Leitung:f::-en:s Kabel:n:s:=: Glasfaser:f::-n: Mobilfunk:m:s:: Breitband:n:s:Breitbänder: Akte:f::-n:n Formular:n:s:-e:
  Ausweis:m:es:-e: Konto:n:s:Konten: Postfach:n:s:Postfächer: Termin:m:s:-e: Stelle:f::-n:n Personal:n:s:: Fachkraft:f::Fachkräfte:
  Ausbildung:f::-en:s Beruf:m:s:-e:s Hochschule:f::-n:!Hochschul Forschung:f::-en:s Studie:f::-n:n Umfrage:f::-n: Ergebnis:n:ses:-se:
  Lehrer:m:s:=: Schüler:m:s:=: Unterricht:m:s:-e:s Kita:f::-s: Rente:f::-n:n Senior:m:en:-en:en Hilfe:f::-n:
  Kirche:f::-n:n Friedhof:m:s:Friedhöfe:s Denkmal:n:s:Denkmäler: Burg:f::-en: Schloss:n:es:Schlösser: Brücke:f::-n:n Tunnel:m:s:=:
  Bahn:f::-en: Bahnhof:m:s:Bahnhöfe:s Bus:m:ses:-se: Fahrrad:n:s:Fahrräder: Auto:n:s:-s: Parkplatz:m:es:Parkplätze: Ampel:f::-n:
  Strom:m:s:Ströme: Solaranlage:f::-n:n Windrad:n:s:Windräder: Heizung:f::-en:s Wärme:f::-n: Gas:n:es:-e: Müll:m:s:: Abfall:m:s:Abfälle:
  Anlage:f::-n:n Werk:n:s:-e: Lager:n:s:=: Schiff:n:s:-e:s Hafen:m:s:Häfen: Flughafen:m:s:Flughäfen: Reise:f::-n: Gast:m:s:Gäste:e
  Hotel:n:s:-s: Gastronomie:f::-n: Fest:n:s:-e: Messe:f::-n: Preisträger:m:s:=: Jury:f::-s: Wettbewerb:m:s:-e:s Idee:f::-n:n
  Beirat:m:s:Beiräte:s Verband:m:s:Verbände:s Stiftung:f::-en:s Spende:f::-n:n Ehrenamt:n:s:Ehrenämter:s Gruppe:f::-n:n Treffen:n:s:=:
  Gespräch:n:s:-e:s Frage:f::-n:n Antwort:f::-en: Kritik:f::-en: Vorschlag:m:s:Vorschläge:s Entwurf:m:s:Entwürfe:s Gutachten:n:s:=:s
  Prüfung:f::-en:s Kontrolle:f::-n:!Kontroll Schutz:m:es:: Risiko:n:s:Risiken: Angriff:m:s:-e:s Notfall:m:s:Notfälle: Krise:f::-n:n
  Lage:f::-n: Zahl:f::-en:en Menge:f::-n:n Fläche:f::-n:n Gebiet:n:s:-e:s Grenze:f::-n:!Grenz Ort:m:s:-e:s Viertel:n:s:=: Quartier:n:s:-e:s
  Zentrum:n:s:Zentren: Zukunft:f::Zukünfte:s Wandel:m:s::  Modell:n:s:-e: Versuch:m:s:-e:s Labor:n:s:-e: Sensor:m:s:-en: Karte:f::-n:n
  Archiv:n:s:-e: Sammlung:f::-en:s Buch:n:s:Bücher:!Bücher Zeitung:f::-en:s Film:m:s:-e: Musik:f::-en: Chor:m:s:Chöre: Tanz:m:es:Tänze:
`).map(noun);

/** Third person singular and plural, preterite stem person, participle. */
export const verbs: readonly (readonly [is: string, are: string, was: string, done: string])[] = items(`
  plant/planen/plante/geplant prüft/prüfen/prüfte/geprüft fördert/fördern/förderte/gefördert erneuert/erneuern/erneuerte/erneuert
  beschließt/beschließen/beschloss/beschlossen erweitert/erweitern/erweiterte/erweitert verschiebt/verschieben/verschob/verschoben
  bündelt/bündeln/bündelte/gebündelt eröffnet/eröffnen/eröffnete/eröffnet schließt/schließen/schloss/geschlossen baut/bauen/baute/gebaut
  saniert/sanieren/sanierte/saniert kritisiert/kritisieren/kritisierte/kritisiert lobt/loben/lobte/gelobt begrüßt/begrüßen/begrüßte/begrüßt
  fordert/fordern/forderte/gefordert erhält/erhalten/erhielt/erhalten verliert/verlieren/verlor/verloren gewinnt/gewinnen/gewann/gewonnen
  sucht/suchen/suchte/gesucht findet/finden/fand/gefunden nutzt/nutzen/nutzte/genutzt betreibt/betreiben/betrieb/betrieben
  finanziert/finanzieren/finanzierte/finanziert unterstützt/unterstützen/unterstützte/unterstützt verbindet/verbinden/verband/verbunden
  entwickelt/entwickeln/entwickelte/entwickelt erprobt/erproben/erprobte/erprobt testet/testen/testete/getestet kauft/kaufen/kaufte/gekauft
  verkauft/verkaufen/verkaufte/verkauft vermietet/vermieten/vermietete/vermietet untersucht/untersuchen/untersuchte/untersucht
  schützt/schützen/schützte/geschützt ersetzt/ersetzen/ersetzte/ersetzt erklärt/erklären/erklärte/erklärt zeigt/zeigen/zeigte/gezeigt
  organisiert/organisieren/organisierte/organisiert digitalisiert/digitalisieren/digitalisierte/digitalisiert senkt/senken/senkte/gesenkt
  erhöht/erhöhen/erhöhte/erhöht verlängert/verlängern/verlängerte/verlängert bearbeitet/bearbeiten/bearbeitete/bearbeitet
  genehmigt/genehmigen/genehmigte/genehmigt lehnt/lehnen/lehnte/abgelehnt vergibt/vergeben/vergab/vergeben sichert/sichern/sicherte/gesichert
  bewertet/bewerten/bewertete/bewertet veröffentlicht/veröffentlichen/veröffentlichte/veröffentlicht trägt/tragen/trug/getragen
`).map((entry) => {
  const [is = '', are = '', was = '', done = ''] = entry.split('/');
  return [is, are, was, done];
});

/** Stems to which endings are added. */
export const adjectives = items(`
  neu digital kommunal groß klein alt gemeinsam wichtig öffentlich jung regional lokal wirtschaftlich sozial politisch rechtlich technisch sicher
  frei offen schnell langsam einfach schwierig teur günstig kostenlos barrierefrei mehrsprachig mobil zentral ländlich städtisch staatlich privat
  freiwillig zusätzlich dauerhaft vorläufig umstritten erfolgreich modern historisch künstlerisch sportlich jährlich monatlich täglich
  ökologisch nachhaltig erneuerbar energetisch medizinisch ehrenamtlich hauptamtlich wissenschaftlich elektronisch automatisch verschlüsselt
  europäisch deutsch bayerisch sächsisch norddeutsch geplant überarbeitet erweitert bürgernah vertraulich zuständig verantwortlich
`);

export const firstNames = items(`
  Anna Bernd Carla Dirk Elke Frank Gesa Holger Ines Jens Katrin Lars Maren Nils Olga Peter Renate Stefan Tanja Udo Vera Wiebke Yusuf Zeynep
  Aylin Mehmet Johanna Klaus Birgit Torsten Heike Matthias Sabine Jürgen Petra Gerd Silke Rainer Monika Uwe Lea Paul Jonas Mia Emre Fatma
`);
export const nameHeads = items(`
  Al Beh Claus Diet Ehl Frank Ger Han Jan Kram Lor Mart Nol Ott Pet Quand Reim Sand Thiel Ulr Vog Wend Zieg Ahl Brand Cord Eng Frei Grot Hein
  Kess Lind Möll Neub Ohl Poh Rad Schust Teich Voss Weg Zimm Bau Dahl Eber Stein Schön Wolf Berg Hoff Kuhl Mey Niel Rohr Schult Tram Wies
`);
export const nameTails = items(
  'er mann sen bers ing ke ert bach holz meier rich hardt mers lich stedt huber kamp wig ner eck dorf au brink städt feld le stein becker hagen sohn',
);
export const placeHeads = items(`
  Nord Süd Ost West Ober Unter Neu Alt Stein Wald Berg Tal See Moor Heide Birken Linden Eichen Buchen Erlen Hirsch Adler Falken Kirch Markt Burg
  Mühl Brunn Rosen Silber Gold Eisen Salz Sand Lauter Klein Groß Hohen Nieder Wester Schön Kalten Lichten Tiefen Rauhen Wolfs Bären Fisch Krähen
`);
export const placeTails = items(
  'heide furt hagen dorf stadt kirchen wiesen bach feld hausen rode münde brück berg tal au ingen heim büttel loh see kamp horst ried moos hofen stetten leben ow',
);
export const roles = items(
  'Bürgermeisterin Bürgermeister Landrat Landrätin Dezernent Amtsleiterin Sprecher Sprecherin Geschäftsführer Projektleiterin Staatssekretär Ministerin Vorsitzende Abgeordneter',
);
export const organisations = items(
  'Zweckverband Gemeindebund Städtetag Hochschulverbund Kommunalverbund Landkreistag Rechnungshof Landesbetrieb Planungsverband Sparkassenverband Landessportbund Wasserverband',
);
export const rubrics = items(
  'Politik Infrastruktur IT-Sicherheit Bildung Soziales Umwelt Personalien Recht Wirtschaft Kultur Sport Gesundheit',
);
export const agencies = items('dpa epd KNA');
export const statuteNames = items('OZG BSIG EGovG TKG DSGVO BauGB SGB GemO KommZG VgV');
/** Verbs of saying, in the preterite. */
export const sayings = items('sagte erklärte betonte berichtete bestätigte meinte ergänzte versicherte');
