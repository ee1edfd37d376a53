import { testAnalyser } from './language-probe.ts';
import { testSearches } from './search-cases.ts';
import type { SearchCase } from './search-cases.ts';

const found: readonly SearchCase[] = [
  // Verbs, what is done, who does it
  ['Sammlung', 'gesammelt', 'sammelt', 'Sammler'],
  ['Lieferung', 'geliefert', 'liefert'],
  ['Renovierung', 'renoviert'],
  ['Zerstörung', 'zerstört', 'zerstörten', 'Zerstörer'],
  ['Veränderung', 'verändert'],
  ['Sanierung', 'saniert', 'Altlastensanierung'],
  ['Förderung', 'gefördert', 'Förderer'],
  ['Gründung', 'gegründet', 'Gründerin', 'Firmengründung'],
  ['Züchter', 'Züchterin', 'Hundezüchter'],
  ['Heizung', 'geheizt', 'heizt'],
  ['Ermittlung', 'ermittelt', 'Ermittler'],
  ['Verhandlung', 'verhandelt'],
  ['Rückzug', 'zurückgezogen'],
  ['Einzug', 'eingezogen', 'einziehen'],
  ['Unterbrechung', 'unterbrochen'],
  ['Aufstieg', 'aufgestiegen', 'aufsteigen'],
  ['Verlust', 'verloren'],
  ['Eröffnung', 'eröffnet'],
  ['Wahl', 'wiedergewählt', 'abgewählt'],
  // Foreign plurals
  ['Risiko', 'Risiken', 'Brandrisiken'],
  ['Lexikon', 'Lexika'],
  ['Globus', 'Globen'],
  ['Trauma', 'Traumata', 'Kriegstraumata'],
  ['Stadion', 'Stadien', 'Leichtathletikstadien'],
  ['Sanatorium', 'Sanatorien'],
  // Towns and their people
  ['Göttingen', 'Göttinger', 'Göttingerin'],
  ['Wuppertal', 'Wuppertaler', 'Wuppertals'],
  ['Dresden', 'Dresdner', 'Dresdener'],
  ['Münster', 'Münsteraner'],
  ['Fürth', 'Fürther'],
  // Short forms and spellings
  ['Sankt', 'St. Pauli'],
  ['Straße', 'Str.'],
  ['Goethestraße', 'Goethestr. 5'],
  ['Nummer', 'Nr. 7'],
  ['Stopp', 'Stop'],
  // Known compounds
  ['Krieg', 'Weltkrieg', 'Nachkriegszeit'],
  ['Schuh', 'Handschuhe', 'Turnschuh'],
  ['Rat', 'Beirat', 'Bundesrat', 'Stadträtin'],
  ['Rad', 'Motorräder', 'Zahnrad'],
  ['Wort', 'Sprichwort', 'Passwörter'],
  ['Boot', 'Beiboot', 'Schlauchboote'],
  // Hanging hyphens and names
  ['Gartenbau', 'Garten- und Landschaftsbau'],
  ['Halsarzt', 'Hals-, Nasen- und Ohrenarzt'],
  ['Schwarzer', 'Schwarzen Pumpe'],
  ['Grüner', 'Grünen Gewölbe'],
];

const apart: readonly SearchCase[] = [
  ['Leiter', 'Leitung', 'leiten'],
  ['Bildung', 'bilden', 'gebildet'],
  ['Führung', 'führt'],
  ['Handlung', 'handelt'],
  ['Wohnung', 'wohnt'],
  ['Rechnung', 'rechnet'],
  ['Erfahrung', 'erfährt'],
  ['Verlag', 'verlegen', 'Verlegung'],
  ['Richter', 'richten', 'Richtung'],
  ['Verfassung', 'Verfasser', 'verfasst'],
  ['Indien', 'Indio'],
  ['Spiel', 'Beispiel'],
  ['Teil', 'Vorteil', 'Urteil'],
  ['Tag', 'Mittag', 'Vormittag'],
  ['Glied', 'Mitglied'],
  ['Sinken', 'Sankt'],
  ['Web', 'Weber'],
  ['Bach', 'Ansbach', 'Offenbach'],
];

testSearches(testAnalyser(), found, apart);
