import { dropUnits } from './removing.ts';

/** „Zum Inhalt springen“ and its kin: for screen readers, not for readers. */
export const skipLink = dropUnits(
  'skip-link',
  (unit) =>
    unit.text.length < 60 &&
    /^(?:(?:direkt |springe |gehe )?(?:zum|zur) (?:haupt)?(?:inhalt|navigation|suche|menü|hauptmenü|fußzeile|footer|inhaltsbereich)(?: springen| wechseln)?|inhalt überspringen|navigation überspringen|skip to (?:main )?content)\.?$/iu.test(
      unit.text,
    ),
);
