import { describe, expect, it } from 'vitest';
import { finds, testAnalyser } from './language-probe.ts';

const analyser = testAnalyser();

/** What is searched for, and words that must be found by it. */
const found: readonly (readonly [string, ...string[]])[] = [
  // Justice
  ['Haft', 'Untersuchungshaft', 'Haftbefehl', 'U-Haft', 'Haftstrafe', 'inhaftiert'],
  ['Betrug', 'Betrüger', 'betrügen', 'betrogen', 'Kreditkartenbetrug', 'betrügerisch', 'Trickbetrügerin'],
  ['Gericht', 'Gerichte', 'Gerichtsurteil', 'Amtsgericht', 'gerichtlich', 'Verwaltungsgerichts'],
  ['Urteil', 'Gerichtsurteile', 'Urteile'],
  ['Diebstahl', 'gestohlen', 'Fahrraddiebstähle'],
  // Fire and rescue
  ['Brand', 'Brände', 'Waldbrand', 'Brandschutz', 'Großbrand', 'gebrannt', 'Brandursache'],
  ['Feuerwehr', 'Feuerwehrleute', 'Feuerwehrhaus', 'Berufsfeuerwehr'],
  // Health
  ['Virus', 'Viren', 'Coronavirus', 'Virusinfektion', 'Computervirus'],
  ['Impfung', 'geimpft', 'Grippeimpfung', 'Impfungen'],
  ['Krankenhaus', 'Krankenhäuser', 'Krankenhausplan'],
  ['Arzt', 'Ärztin', 'Hausärzte', 'ärztlich'],
  ['Pflege', 'Pflegeheim', 'Altenpflege', 'pflegen'],
  // Nature and weather
  ['Vogel', 'Vögel', 'Vogelschutz', 'Singvögel'],
  ['Wald', 'Wälder', 'Waldbrandgefahr', 'Nadelwald'],
  ['Wasser', 'Trinkwasser', 'Wasserversorgung', 'Grundwasserspiegel'],
  ['Klima', 'Klimaschutz', 'klimaneutral', 'Stadtklima'],
  ['Baum', 'Bäume', 'Obstbäume', 'Baumpflanzung'],
  // Money and work
  ['Rente', 'Renten', 'Altersrente', 'Rentenversicherung', 'Rentenreform'],
  ['Steuer', 'Steuern', 'Gewerbesteuer', 'steuerlich', 'Steuererklärung'],
  ['Haushalt', 'Haushalte', 'Haushaltsplan', 'Bundeshaushalt'],
  ['Streik', 'streiken', 'Warnstreik', 'gestreikt'],
  ['Kosten', 'Nebenkosten', 'Kostensteigerung', 'Personalkosten'],
  ['Arbeitslosigkeit', 'arbeitslos'],
  ['Preis', 'Preise', 'Strompreis', 'Preiserhöhung'],
  // Towns and offices
  ['Verwaltung', 'Verwaltungen', 'Verwaltungsdigitalisierung', 'Stadtverwaltung', 'verwaltet', 'Verwaltungs-IT'],
  ['Gemeinderat', 'Gemeinderatssitzung', 'Gemeinderäte', 'Gemeinderatswahl'],
  ['Sitzung', 'Gemeinderatssitzung', 'Sitzungen', 'Sondersitzung'],
  ['Kommune', 'Kommunen', 'kommunal', 'interkommunal'],
  ['Stadt', 'Städte', 'Stadtwerke', 'Hansestadt', 'städtisch', 'Großstädte'],
  ['Schule', 'Schulen', 'Schulgebäude', 'Realschule', 'schulisch', 'Schuldigitalisierung'],
  ['Behörde', 'Behörden', 'behördlich', 'Ausländerbehörde'],
  ['Digitalisierung', 'digitalisiert', 'Digitalisierungsstrategie', 'Verwaltungsdigitalisierung'],
  ['Wahl', 'Wahlen', 'Landtagswahl', 'Wahlkampf', 'gewählt', 'Wahlbeteiligung'],
  ['Bürger', 'Bürgerin', 'Bürgerbeteiligung', 'Bürger:innen', 'Bürgerbüro'],
  ['Bürgermeister', 'Oberbürgermeister', 'Bürgermeisterin', 'Bürgermeisterwahl'],
  ['Minister', 'Ministerin', 'Innenminister', 'Ministern'],
  ['Genehmigung', 'Baugenehmigung', 'genehmigt'],
  ['Vergabe', 'vergeben', 'Auftragsvergabe', 'Vergaberecht'],
  ['Breitband', 'Breitbandausbau', 'Breitbandnetz'],
  ['Sicherheit', 'Cyber-Sicherheit', 'IT-Sicherheit', 'Verkehrssicherheit'],
  ['Barrierefreiheit', 'barrierefrei', 'barrierefreie'],
  ['Ausschuss', 'Unterausschuss', 'Ausschüsse', 'Bauausschuss'],
  // Traffic
  ['Bahn', 'Straßenbahn', 'Bahnstrecke', 'S-Bahn'],
  ['Straße', 'Straßen', 'Bundesstraße', 'Straßenbau'],
  ['Fahrrad', 'Fahrräder', 'Fahrradweg', 'Lastenfahrrad'],
  ['Verkehr', 'Nahverkehr', 'Verkehrswende', 'Verkehrsunfall'],
  // Sport, kitchen, culture, faith
  ['Fußball', 'Fußballspiel', 'Frauenfußball', 'Fussball'],
  ['Spiel', 'Spiele', 'Heimspiel', 'gespielt'],
  ['Brot', 'Brote', 'Vollkornbrot', 'Brotpreis'],
  ['Kirche', 'Kirchen', 'kirchlich', 'Kirchturm', 'Stadtkirche'],
  ['Theater', 'Theaterstück', 'Stadttheater'],
  ['Museum', 'Museen', 'Heimatmuseum', 'Museumsnacht'],
  ['Musik', 'Blasmusik', 'Musikschule'],
  // Economy, science, energy
  ['Energie', 'Energiewende', 'Solarenergie', 'Energiepreise'],
  ['Strom', 'Stromnetz', 'Ökostrom', 'Stromausfall'],
  ['Technik', 'technisch', 'Medizintechnik'],
  ['Wirtschaft', 'wirtschaftlich', 'Wirtschaftsminister', 'Kreislaufwirtschaft'],
  ['Forschung', 'forschen', 'Forschungsprojekt', 'Klimaforschung'],
  ['Datenschutz', 'Datenschutzgrundverordnung', 'Datenschutzbeauftragte'],
  ['Gesetz', 'Gesetze', 'gesetzlich', 'Onlinezugangsgesetz', 'Gesetzentwurf'],
  ['Recht', 'Rechte', 'Vergaberecht', 'rechtlich', 'Menschenrechte'],
  ['Europa', 'europäisch', 'Europawahl'],
  ['Politik', 'politisch', 'Klimapolitik'],
  ['Verkauf', 'verkauft', 'Ticketverkauf', 'verkaufen'],
  ['Bau', 'gebaut', 'Wohnungsbau', 'Baukosten'],
  ['Hilfe', 'geholfen', 'Jugendhilfe', 'Hilfen'],
  ['Flucht', 'geflohen', 'Fluchtursachen', 'geflüchtet'],
  ['Photovoltaik', 'Photovoltaikanlage', 'Fotovoltaik'],
  ['Lehrer', 'Lehrerin', 'Lehrermangel', 'Musiklehrer'],
];

/** What is searched for, and words that must not be found by it. */
const apart: readonly (readonly [string, ...string[]])[] = [
  ['Haft', 'Haftung', 'haften', 'Haftpflicht', 'Verhaftung', 'dauerhaft', 'fehlerhaft', 'Wirtschaft', 'Gesellschafter', 'Schafte'],
  ['Brand', 'Brandenburg', 'brandneu', 'Branding', 'Hildebrand'],
  ['Rente', 'Referenten', 'Patente', 'Dozenten', 'Parenterale', 'Konkurrenten', 'rentabel', 'Abonnenten', 'Krente'],
  ['Burg', 'Bürger', 'Hamburg', 'Bürgschaft', 'Regensburg', 'Wolfsburg'],
  ['Bürger', 'Burger', 'Bürgschaft', 'Burgen', 'Bürgermeister'],
  ['Gericht', 'gerichtet', 'Richtung', 'richten', 'berichtet', 'Unterricht'],
  ['Rat', 'Rate', 'Raten', 'Quadrat', 'Demokrat', 'Heirat', 'Apparat', 'beraten', 'Verrat', 'Karat'],
  ['Hof', 'Bahnhof', 'Hoffnung', 'höflich', 'Friedhof'],
  ['Tag', 'Bundestag', 'Montag', 'täglich', 'Vertag', 'Freitag', 'Landtag'],
  ['Zeit', 'Hochzeit', 'Zeitung', 'Zeitschrift'],
  ['Stück', 'Frühstück', 'Grundstück'],
  ['Ball', 'Fußball', 'Ballast', 'Ballung'],
  ['Garten', 'Kindergarten'],
  ['Hafen', 'Flughafen', 'Ludwigshafen'],
  ['Wehr', 'Feuerwehr', 'abwehren'],
  ['Stellung', 'stellen', 'Bestellung', 'Vorstellung'],
  ['Halt', 'Haushalt', 'Gehalt', 'Inhalt', 'Anhalt', 'behalten'],
  ['Land', 'Deutschland', 'Landung', 'gelandet', 'Holland', 'Girlande'],
  ['Art', 'Artikel', 'Arterie', 'Start', 'Quartier', 'Spart'],
  ['Ei', 'Partei', 'Polizei', 'Bäckerei', 'Datei', 'Arznei', 'Türkei'],
  ['Ente', 'Rente', 'Elemente', 'Dozente', 'Rentner'],
  ['Los', 'arbeitslos', 'Arbeitslose', 'lösen', 'erfolglos'],
  ['Bar', 'sichtbar', 'Barriere', 'Nachbar', 'Baron', 'verfügbar'],
  ['Ton', 'Tonne', 'Beton', 'Kanton', 'Automation', 'Station'],
  ['Tor', 'Direktor', 'Tortur', 'Autor', 'Motor', 'Reaktor'],
  ['Gen', 'Regen', 'Genehmigung', 'Gegend', 'Kollegen', 'sorgen'],
  ['Test', 'Protest', 'Testament', 'Attest', 'Kontest'],
  ['Pass', 'Kompass', 'Passage', 'Spaß', 'anpassen'],
  ['Rechen', 'Verbrechen', 'sprechen'],
  ['Abtei', 'Abteilung', 'Abteilungen', 'Fachabteilungen'],
  ['Lunge', 'Abteilungen', 'Wohlungen', 'Sammlungen'],
  ['Star', 'Start', 'starr', 'Starkregen', 'erstarrt'],
  ['Mark', 'Markt', 'Dänemark', 'markant'],
  ['Bus', 'Busch', 'Buße', 'Bußgeld', 'Blumenbusch'],
  ['Maus', 'Mausoleum', 'Raumausstattung'],
  ['Urin', 'Kulturinstitut', 'Figurine'],
  ['Kreis', 'Kreisch', 'kreischen'],
  ['Heu', 'heulen', 'heute', 'Heuchelei'],
  ['Stau', 'Staub', 'Staubecken', 'bestaunen'],
  ['Eis', 'Kreis', 'Reise', 'Eisenbahn', 'Preis', 'Eisenach'],
  ['Kunst', 'künstlich', 'Kunststoff'],
  ['Natur', 'natürlich', 'Signatur'],
  ['Messe', 'Messgerät', 'messen', 'Messer'],
  ['Bank', 'Banker', 'Bankett', 'Schrank'],
  ['Schild', 'schildern', 'Schilderung'],
  ['Welt', 'verwelkt', 'Umwelt'],
  ['Wirt', 'Wirtschaft', 'wirtschaftlich', 'Wirtschaftsprüfer'],
  ['Leser', 'lesen', 'Auslese', 'Gläser'],
  ['Anwalt', 'Anwaltschaften-Amt'],
  ['Tier', 'Quartier', 'Papier', 'notieren', 'Portier', 'Patient'],
  ['Raum', 'Traum', 'einräumen', 'Kraume'],
  ['Ahn', 'Bahn', 'Zahn', 'ahnden'],
  ['Recht', 'rechts', 'aufrecht', 'rechnen', 'Knecht'],
  ['Arm', 'Armee', 'Alarm', 'Armatur', 'Schwarm'],
  ['Mai', 'Mais', 'Mailand', 'Maik'],
  ['Post', 'Posten', 'Postulat', 'Apostel'],
  ['Not', 'Note', 'Notiz', 'Notar', 'benotet'],
  ['Kur', 'Kurs', 'Kurve', 'Kurier', 'Konkurs'],
  ['Bund', 'bunt', 'Bündel', 'verbunden', 'Abundanz'],
  ['Fest', 'Manifest', 'Festung', 'festlegen'],
  ['Lehrer', 'lehren', 'leer', 'Lehrling'],
  ['Kohl', 'Kohle', 'Kohlenstoff', 'Kohlekraftwerk'],
];

describe.each(found)('a search for „%s“', (query, ...texts) => {
  it.each(texts)('finds „%s“', (text) => {
    expect([finds(analyser, query, text), analyser.indexText(text)]).toEqual([true, analyser.indexText(text)]);
  });
});

describe.each(apart)('a search for „%s“', (query, ...texts) => {
  it.each(texts)('leaves „%s“ alone', (text) => {
    expect([finds(analyser, query, text), analyser.indexText(text)]).toEqual([false, analyser.indexText(text)]);
  });
});
