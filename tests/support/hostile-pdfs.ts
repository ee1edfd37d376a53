import type { HostileFile } from './hostile-file.ts';

const pdfWith = (objects: readonly string[], trailer = '/Root 1 0 R', version = '%PDF-1.7\n'): string => {
  let text = version;
  const places: number[] = [];
  for (const [index, body] of objects.entries()) {
    places.push(text.length);
    text += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
};
const content = '<< /Length 60 >>\nstream\nBT /F1 12 Tf 60 700 Td (Die Stadt Hohenau zeigt eine Karte.) Tj ET\nendstream';
const sheet = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>';
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix [1 0 0 1 0 (0\\); globalThis.polluted=1//)] >>';
const catalog = (more = ''): string => `<< /Type /Catalog /Pages 2 0 R ${more} >>`;
const pages = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';

/** Documents with actions, loops and lies about their own size. */
export const hostilePdfs: readonly HostileFile[] = [
  { name: 'js.pdf', bytes: pdfWith([catalog('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'), pages, sheet, content, font]) },
  { name: 'start.pdf', bytes: pdfWith([catalog('/OpenAction << /S /Launch /F (calc.exe) >>'), pages, sheet, content, font]) },
  {
    name: 'adresse.pdf',
    bytes: pdfWith([
      catalog('/OpenAction << /S /URI /URI (https://fremd.example) >> /AA << /WC << /S /JavaScript /JS (1) >> >>'),
      pages,
      sheet,
      content,
      font,
    ]),
  },
  {
    name: 'formular.pdf',
    bytes: pdfWith([catalog('/AcroForm << /XFA (<xdp:xdp xmlns:xdp="x"><script>1</script></xdp:xdp>) >>'), pages, sheet, content, font]),
  },
  { name: 'kreis.pdf', bytes: pdfWith([catalog(), '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>', sheet, content, font]) },
  {
    name: 'kreis-eltern.pdf',
    bytes: pdfWith([catalog(), pages, '<< /Type /Pages /Parent 3 0 R /Kids [3 0 R] /Count 1 >>', content, font]),
  },
  { name: 'millionen-seiten.pdf', bytes: pdfWith([catalog(), '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>', sheet, content, font]) },
  {
    name: 'tabelle-kreis.pdf',
    bytes: `%PDF-1.4\n1 0 obj\n${catalog()}\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R /Prev 60 >>\nstartxref\n60\n%%EOF`,
  },
  { name: 'laenge-kreis.pdf', bytes: pdfWith([catalog(), pages, sheet, '<< /Length 4 0 R >>\nstream\nBT ET\nendstream', font]) },
  {
    name: 'viele-objekte.pdf',
    bytes: pdfWith([catalog(), pages, sheet, content, font, ...Array.from({ length: 100_000 }, (_, index) => `<< /A ${String(index)} >>`)]),
  },
  { name: 'tiefe-klammern.pdf', bytes: pdfWith([catalog(`/X ${'['.repeat(20_000)}`), pages, sheet, content, font]) },
  {
    name: 'filter-kette.pdf',
    bytes: pdfWith([
      catalog(),
      pages,
      sheet,
      `<< /Length 4 /Filter [${'/ASCIIHexDecode '.repeat(5_000)}] >>\nstream\n4142\nendstream`,
      font,
    ]),
  },
  {
    name: 'schluessel.pdf',
    bytes: pdfWith(
      [catalog(), pages, sheet, content, font],
      '/Root 1 0 R /Encrypt << /Filter /Standard /V 9 /R 99 /O (x) /U (x) /P -1 >> /ID [(a) (b)]',
    ),
  },
  { name: 'nur-kopf.pdf', bytes: '%PDF-1.7\n' },
  { name: 'kein-ende.pdf', bytes: `%PDF-1.7\n${'1 0 obj\n'.repeat(50_000)}` },
];
