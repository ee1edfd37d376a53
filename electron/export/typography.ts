const glue = '\u00A0';

/**
 * Puts no-break spaces where German setting wants them. Source Serif has no U+202F (it would be drawn far too tight), so U+00A0 stands for it.
 * The words themselves stay untouched, so that a search in the PDF finds them.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/\u202F/g, glue],
  // z. B., d. h., u. a., e. V., i. d. R.
  [/(?<![\p{L}\p{N}])(\p{L})\.[ \u00A0](?=\p{L}\.(?!\p{L}))/gu, `$1.${glue}`],
  // § 24, Abs. 4, Nr. 3, Art. 5, S. 12
  [
    /(§§?|(?<![\p{L}\p{N}])(?:Absatz|Abs\.|Artikel|Art\.|Satz|Nummer|Nrn?\.|Ziff\.|Seite|S\.|Bd\.|Kap\.|Abb\.|Tab\.|Rn\.)) (?=\d)/gu,
    `$1${glue}`,
  ],
  // § 24 Abs. 4, Abs. 2 Satz 1: two of them, since more in one would tear holes into lines
  [/(\u00A0\d{1,5}[a-z]?) ([§\p{L}.]{1,8}\u00A0\d{1,5}[a-z]?(?![\p{L}\p{N}]))/gu, `$1${glue}$2`],
  // 14. März, 3. Quartal
  [/(?<!\d)(\d{1,2}\.) (?=\p{Lu}\p{Ll})/gu, `$1${glue}`],
  // 137,5 Mio. Euro, 75 Prozent, 12 km
  [/(\d) (?=(?:Mio\.|Mrd\.|Millionen|Milliarden|Euro|Prozent|Uhr|%|‰|€|°C|km|kg|m|cm|mm|GB|MB|MW|kW)(?![\p{L}\p{N}]))/gu, `$1${glue}`],
  [/(Mio\.|Mrd\.) (?=Euro|€)/g, `$1${glue}`],
  [/(Dr\.|Prof\.|Hrsg\.) (?=\p{Lu})/gu, `$1${glue}`],
  // a dash never begins a line
  [/ (?=[–—](?:\s|$))/g, glue],
];

/** German line-break care for one run of text. */
export const setSpaces = (text: string): string => rules.reduce((set, [pattern, by]) => set.replace(pattern, by), text);
