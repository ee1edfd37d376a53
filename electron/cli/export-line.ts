import { exportOptions, isSiteAddress, mostExported } from '#shared/model/export.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './usage.ts';

/** What `export` was asked for, as far as it can be told without the library. */
interface Asked {
  readonly line: CommandLine;
  readonly isSite: boolean;
  readonly isPrinted: boolean;
  readonly isMany: boolean;
}

/** When a sentence holds, nothing is exported. In the order in which they are told. */
const wrongUses: readonly (readonly [(asked: Asked) => boolean, (line: CommandLine) => string])[] = [
  [
    ({ line }) => line.positional.length === 0,
    () => 'Was soll ausgegeben werden? Bitte mindestens eine ID angeben; „umbruch list“ zeigt sie.',
  ],
  [({ line }) => !line.format, () => 'Es fehlt --format, zum Beispiel --format pdf oder --format site.'],
  [({ line }) => !line.out, () => 'Es fehlt --out mit dem Namen der Datei oder des Ordners.'],
  [
    ({ line }) => new Set(line.positional).size > mostExported,
    () => `Mehr als ${mostExported.toLocaleString('de')} Beiträge lassen sich nicht zusammen ausgeben.`,
  ],
  [
    ({ line, isSite }) => !isSite && (line.siteAddress !== null || line.withPdf !== null),
    () => '--site-address, --pdf und --no-pdf gelten nur für eine Website: --format site.',
  ],
  [({ line, isSite }) => isSite && line.isEach, () => 'Eine Website ist immer ein Ganzes: --each gilt für sie nicht.'],
  [
    ({ line }) => line.siteAddress !== null && (line.siteAddress.length > 500 || !isSiteAddress(line.siteAddress)),
    ({ siteAddress }) =>
      `„${(siteAddress ?? '').slice(0, 100)}“ ist keine Adresse, unter der eine Website stehen kann. Gemeint ist etwas wie https://www.beispiel.de/magazin/, ohne ? und #.`,
  ],
  [
    ({ line, isSite, isMany }) => line.isZip && !isSite && !isMany,
    () => '--zip packt, was aus vielen Dateien besteht: --format site oder mit --each eine Datei je Beitrag.',
  ],
  [({ line }) => line.name !== null && !line.isEach, () => '--name gilt für die Dateien, die --each schreibt.'],
  [({ line, isPrinted }) => line.layout !== null && !isPrinted, () => '--layout gilt nur für Gedrucktes: --format pdf.'],
  [({ line, isPrinted }) => line.withMarks && !isPrinted, () => '--marks gilt nur für Gedrucktes: --format pdf.'],
  [
    ({ line }) => line.order !== null && !exportOptions.shape.order.safeParse(line.order).success,
    ({ order }) => `Die Ordnung „${(order ?? '').slice(0, 40)}“ gibt es nicht; möglich sind list, oldest und headline.`,
  ],
  [
    ({ line, isSite }) => line.order !== null && (line.isEach || isSite || line.positional.length < 2),
    () => '--order gilt für mehrere Beiträge, die zusammen ein Dokument werden.',
  ],
  [
    ({ line, isSite }) => line.title !== null && (line.isEach || (line.positional.length === 1 && !isSite)),
    () => '--title benennt, was aus mehreren Beiträgen zusammen entsteht.',
  ],
];

/** Refuses wrong use of `export` before the library is opened. Throws a `UsageError`. */
export function checkExportLine(line: CommandLine): void {
  const format = line.format ?? '';
  const asked: Asked = {
    line,
    isSite: format === 'site',
    isPrinted: /(?:^|-)pdf$/.test(format),
    isMany: line.isEach || format === 'icml-package',
  };
  const found = wrongUses.find(([isWrong]) => isWrong(asked));
  if (found) throw new UsageError(found[1](line));
}
