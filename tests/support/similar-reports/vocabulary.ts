import type { Random } from './random.ts';

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

const placeHeads = list(
  'Nord Süd Ost West Ober Unter Neu Alt Stein Wald Berg Tal See Moor Heide Birken Linden Eichen Buchen Erlen Hirsch Adler Falken Kirch Markt Burg Mühl Brunn Rosen Silber Gold Eisen Salz Sand Lauter Klein Groß Hohen Nieder Wester Schön',
);
const placeTails = list('heide furt hagen dorf stadt kirchen wiesen bach feld hausen rode münde brück berg tal au ingen heim büttel');
const firstNames = list(
  'Anna Bernd Carla Dirk Elke Frank Gesa Holger Ines Jens Katrin Lars Maren Nils Olga Peter Renate Stefan Tanja Udo Vera Wiebke Yusuf Zeynep Aylin Mehmet Johanna Klaus Birgit Torsten Heike Matthias Sabine Jürgen Petra Gerd Silke Rainer Monika Uwe',
);
const lastNames = list(
  'Albers Behrens Clausen Dietrich Ehlers Franke Gerlach Hansen Ihde Jansen Kramer Lorenz Martens Nolte Otten Petersen Quandt Reimers Sander Thiele Ulrich Vogt Wendt Yilmaz Ziegler Ahlers Brandes Cordes Demir Engel Freitag Grothe Heinrich Jacobs Kessler Lindner Möller Neubert Ohlsen Pohl Rademacher Schuster Teichmann Voss Wegener Zimmer Arslan Bauer Dahl Eberle',
);
const heads = list(
  'Bürger Haushalts Breitband Register Schul Verkehrs Daten Bau Melde Energie Sicherheits Antrags Wohngeld Kfz Pass Ausweis Gewerbe Fahrrad Klima Wärme Wasser Abfall Straßen Parkraum Kita Jugend Senioren Kultur Bibliotheks Museums Archiv Feuerwehr Rettungs Katastrophen Gesundheits Pflege Sozial Integrations Ausländer Steuer Kassen Vergabe Beschaffungs Personal Ausbildungs Fortbildungs Geo Karten Boden Grundstücks Planungs Umwelt Lärm Luft Baum Friedhofs Stadtwerke Glasfaser Mobilfunk Sensor Server Netz Cloud Akten Postfach Formular Termin Online Chat Telefon Video Sitzungs Rats Wahl Beteiligungs Förder',
);
const tails = list(
  'portal plan ausbau konzept strategie dienst verfahren projekt plattform bericht netz schnittstelle zentrum büro stelle amt beirat programm vertrag leitfaden modell antrag bescheid katalog register system assistent werkstatt labor kiosk fonds gesetz satzung verordnung studie umfrage kongress messe preis netzwerk',
);
const organisations = list(
  'Zweckverband Rechenzentrum Kreisverwaltung Stadtwerke Landesamt Gemeindebund Städtetag Hochschule Sparkasse Kommunalverbund Ministerium Bezirksregierung Genossenschaft Dienstleister Landkreistag',
);
const adjectives = list(
  'neue digitale gemeinsame barrierefreie offene sichere mehrsprachige mobile zentrale regionale kostenlose bürgernahe erweiterte überarbeitete verschlüsselte automatische medienbruchfreie geplante umstrittene lange erwartete moderne einheitliche freiwillige zusätzliche preisgekrönte',
);
export const months = list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember');
const verbs = list(
  'einführen erproben ausbauen erneuern prüfen verschieben fördern bündeln veröffentlichen ausschreiben abschalten testen bezahlen betreiben weiterentwickeln vorstellen beschließen verbessern anpassen vereinfachen',
);

/** Words of one report, drawn anew each time. */
export interface Words {
  readonly place: () => string;
  readonly person: () => string;
  readonly compound: () => string;
  readonly organisation: () => string;
  readonly adjective: () => string;
  readonly verb: () => string;
  readonly amount: () => string;
  readonly day: () => string;
}

export function wordsFrom(random: Random): Words {
  const { pick, below } = random;
  return {
    place: () => `${pick(placeHeads)}${pick(placeTails)}`,
    person: () => `${pick(firstNames)} ${pick(lastNames)}`,
    compound: () => `${pick(heads)}${pick(tails)}`,
    organisation: () => `${pick(organisations)} ${pick(placeHeads)}${pick(placeTails)}`,
    adjective: () => pick(adjectives),
    verb: () => pick(verbs),
    amount: () => String(2 + below(4_000)),
    day: () => `${1 + below(28)}. ${pick(months)} ${2014 + below(12)}`,
  };
}
