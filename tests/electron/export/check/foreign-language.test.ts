import { expect, it } from 'vitest';
import { foreignLanguage } from '#electron/export/check/foreign-language.ts';

it.each([
  ['The city council decided that all meters of the town will be connected to the network by the end of next year.', 'en'],
  ['We have learned a lot from this project, and we will share what we know with other municipalities.', 'en'],
  ['„It is not enough to buy new software; people have to be trained for it,“ said the project leader.', 'en'],
  ['Le conseil municipal a décidé que tous les compteurs de la ville seront reliés au réseau avant la fin de l’année.', 'fr'],
  ['Nous avons beaucoup appris de ce projet et nous partageons nos connaissances avec les autres communes.', 'fr'],
  ['Der Rat hat beschlossen, dass alle Zähler der Stadt bis zum Ende des nächsten Jahres vernetzt werden.', null],
  ['Das Smart-City-Projekt setzt auf Open Data, Cloud Computing und Machine Learning in the Loop, sagt die Verwaltung.', null],
  ['Die Stadtwerke nutzen ein Open-Source-System namens „The Things Network“ für die Sensoren in der Innenstadt.', null],
  ['The Things Network', null],
  ['Haushaltsplan Energie Verkehr Umwelt Digitalisierung Personal Organisation Recht', null],
  ['Bürgermeister Le Roux und Frau de la Cruz besuchten die Partnerstadt Saint-Denis an der Seine im Mai.', null],
  ['', null],
])('says of „%s“: %s', (text, language) => {
  expect(foreignLanguage(text)).toBe(language);
});
