import { expect, it } from 'vitest';
import { labelCase } from '#electron/export/label-case.ts';

it.each([
  ['INTERESSANTE THEMEN', 'Interessante Themen'],
  ['KI UND IT IN DER VERWALTUNG', 'KI und IT in der Verwaltung'],
  ['OZG-UMSETZUNG', 'OZG-Umsetzung'],
  ['DIE DSGVO FÜR EINSTEIGER', 'Die DSGVO für Einsteiger'],
  ['3 FRAGEN AN:', '3 Fragen an:'],
  ['TERMINE 2021', 'Termine 2021'],
  ['NEUES AUS ÖSTERREICH', 'Neues aus Österreich'],
  ['KI', 'KI'],
  ['Kurz gemeldet', 'Kurz gemeldet'],
  ['IT-Planungsrat', 'IT-Planungsrat'],
  ['', ''],
])('sets %s as %s', (label, shown) => {
  expect(labelCase(label)).toBe(shown);
});
