/** Words that stand as a kicker in front of a headline: places, bodies, topics and rubrics of German public administration. */

const states =
  'Baden-Württemberg Bayern Berlin Brandenburg Bremen Hamburg Hessen Mecklenburg-Vorpommern Niedersachsen Nordrhein-Westfalen Rheinland-Pfalz Saarland Sachsen Sachsen-Anhalt Schleswig-Holstein Thüringen NRW';
const towns =
  'Aachen Augsburg Bamberg Bayreuth Bielefeld Bochum Bonn Bottrop Braunschweig Bremerhaven Celle Chemnitz Coburg Cottbus Cuxhaven Darmstadt Dessau Dortmund Dresden Duisburg Düren Düsseldorf Eisenach Emden Erfurt Erlangen Essen Esslingen Flensburg Frankfurt Freiburg Friedrichshafen Fulda Fürth Gelsenkirchen Gera Gießen Göppingen Görlitz Göttingen Gütersloh Hagen Halle Hamm Hanau Hannover Heidelberg Heilbronn Herford Herne Hildesheim Ingolstadt Jena Kaiserslautern Karlsruhe Kassel Kiel Koblenz Konstanz Krefeld Köln Landshut Leipzig Leverkusen Lippe Lörrach Lübeck Ludwigsburg Ludwigshafen Lüneburg Magdeburg Mainz Mannheim Marburg Meißen Memmingen Minden Moers Mönchengladbach Mülheim München Münster Neuss Nürnberg Oberhausen Offenbach Oldenburg Osnabrück Paderborn Passau Pforzheim Pirna Plauen Potsdam Recklinghausen Regensburg Remscheid Reutlingen Rosenheim Rostock Rüsselsheim Saarbrücken Salzgitter Schweinfurt Schwerin Siegen Solingen Speyer Stralsund Stuttgart Suhl Trier Tübingen Ulm Weimar Wetzlar Wiesbaden Wilhelmshaven Wismar Witten Wolfsburg Worms Wuppertal Würzburg Zwickau Wien Zürich Brüssel';
const topics =
  'Deutschland Europa EU Bund Länder Kommunen Politik Wirtschaft Umwelt Verkehr Mobilität Bildung Gesundheit Soziales Kultur Sicherheit IT-Sicherheit Cyber-Sicherheit Cybersicherheit Energie Klima Klimaschutz Personal Finanzen Finanzwesen Digitalisierung Verwaltung E-Government Open-Data Breitband Infrastruktur Stadtentwicklung Smart-City IT-Planungsrat Onlinezugangsgesetz Registermodernisierung Bürgerservice Dokumenten-Management Datenschutz Geodaten Unternehmen Vitako Databund BSI BMI OZG KI FITKO DStGB Bitkom Studie Umfrage Kongress Messe Panorama Interview Bericht Meldung Titel Termine Veranstaltung Recht Vergabe Förderung Forschung Wissenschaft Wasser Abfall Wohnen Bauen Schule Sport Integration Ehrenamt Feuerwehr Katastrophenschutz Wahlen Haushalt Steuern Tourismus';

const known = new Set(`${states} ${towns} ${topics}`.split(/\s/));
const placeNames = new Set(`${states} ${towns}`.split(/\s/));
const districtStart =
  /^(?:Land|Märkischer |Rhein-\p{L}+-|Main-\p{L}+-|\p{L}+-)?(?:[Kk]reis|Stadt|Region|Gemeinde|Landkreis|Regierungsbezirk|Metropolregion)\b/u;
const twoWordTopics =
  /^(?:Smart|Digitale|Digitaler|Digitales|Künstliche|Open|E-|Kommunale|Öffentliche|Deutscher|Deutsches|Freistaat)\s?\p{Lu}/u;

/** A town or state whose name alone makes a dateline or a kicker. */
export const isPlace = (text: string): boolean => placeNames.has(text) || placeNames.has(text.split(/[\s/]/)[0] ?? '');

/** Whether a text is known to stand as a kicker. */
export const isTopic = (text: string): boolean =>
  known.has(text) || known.has(text.replaceAll(' ', '-')) || districtStart.test(text) || twoWordTopics.test(text);
