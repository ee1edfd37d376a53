import { PDFArray, PDFName, PDFRawStream } from 'pdf-lib';
import type { PDFDict, PDFObject } from 'pdf-lib';
import { contentOperations } from '../pdf/content-operations.ts';
import { dictAt, dictOf, listOf, nameAt, nameText, numberAt, pdfName, streamBytes, valueOf } from '../pdf/pdf-objects.ts';
import type { CheckedFile } from './checked-file.ts';
import { each, once } from './clause.ts';
import type { Clause } from './clause.ts';

const streamsOf =
  (subtype: string) =>
  ({ rawStreams }: CheckedFile): PDFDict[] =>
    rawStreams.map(({ dict }) => dict).filter((dict) => nameAt(dict, 'Subtype') === subtype);

const intents = ({ catalog, document }: CheckedFile): PDFDict[] =>
  listOf(document.context, catalog.get(pdfName('OutputIntents'))).flatMap((one) => dictOf(document.context.lookup(one)) ?? []);

/** What an ICC profile says of itself: its class, its colours, its version; null where it is none. */
function profileHead(stream: PDFObject | undefined): { readonly colours: string; readonly kind: string; readonly major: number } | null {
  if (!(stream instanceof PDFRawStream)) return null;
  const bytes = Buffer.from(streamBytes(stream));
  if (bytes.length < 128 || bytes.toString('latin1', 36, 40) !== 'acsp' || bytes.readUInt32BE(0) !== bytes.length) return null;
  return { kind: bytes.toString('latin1', 12, 16), colours: bytes.toString('latin1', 16, 20), major: bytes[8] ?? 0 };
}

const components: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4, 'Lab ': 3 };

/** The space of the file's output intent: 'RGB ', 'CMYK', 'GRAY' or ''. */
function intentSpace(file: CheckedFile): string {
  const intent = intents(file).find((one) => nameAt(one, 'S') === 'GTS_PDFA1');
  return (intent && profileHead(valueOf(intent, 'DestOutputProfile'))?.colours) ?? '';
}

const operatorSpaces: Readonly<Record<string, string>> = {
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  g: 'DeviceGray',
  G: 'DeviceGray',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
};
const deviceSpaces = ['DeviceRGB', 'DeviceGray', 'DeviceCMYK'];

/** Device colours in content streams and pictures. */
function* deviceColours(file: CheckedFile): Generator<string> {
  for (const { source } of file.streams)
    for (const { operator, operands } of contentOperations(source)) {
      const named = operator === 'cs' || operator === 'CS' ? operands[0]?.slice(1) : operatorSpaces[operator];
      if (named !== undefined && deviceSpaces.includes(named)) yield named;
    }
  for (const image of streamsOf('Image')(file)) {
    const space = nameAt(image, 'ColorSpace');
    // A mask has no colours of its own.
    if (space !== null && deviceSpaces.includes(space)) yield space;
  }
}

const fits = (space: string, intent: string): boolean => {
  if (space === 'DeviceGray') return intent !== '';
  return space === 'DeviceRGB' ? intent === 'RGB ' : intent === 'CMYK';
};

/** ISO 32000-1, 11.3.5. */
const blendModes = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);
const states = ({ dicts, document: { context } }: CheckedFile): PDFDict[] =>
  dicts.flatMap((dict) => dictAt(dict, 'ExtGState')?.values() ?? []).flatMap((one) => dictOf(context.lookup(one)) ?? []);
const intentsRendered = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']);
const isTrue = (dict: PDFDict, key: string): boolean => valueOf(dict, key)?.toString() === 'true';

/** ISO 19005-2, 6.2 but for fonts: colours, pictures, transparency. */
export const graphicsClauses: readonly Clause[] = [
  each('A-2a 6.2.3 output-intent', 'The output intent names a profile that is one.', intents, (intent) => {
    if (nameAt(intent, 'S') !== 'GTS_PDFA1') return null;
    const stream = valueOf(intent, 'DestOutputProfile');
    const head = profileHead(stream);
    if (!head || !(stream instanceof PDFRawStream)) return 'no ICC profile';
    if (!['mntr', 'prtr'].includes(head.kind) || head.major > 4) return `${head.kind}, version ${head.major}`;
    return numberAt(stream.dict, 'N') === components[head.colours] ? null : `N does not fit ${head.colours}`;
  }),
  each('A-2a 6.2.4.3 device-colour', 'Colours of a device have the output intent that says what they are.', deviceColours, (space, file) =>
    fits(space, intentSpace(file)) ? null : space,
  ),
  each(
    'A-2a 6.2.4.2 icc-colour',
    'A colour space by profile has one, with as many colours.',
    ({ dicts, document: { context } }) =>
      dicts.flatMap((dict) => {
        const space = valueOf(dict, 'ColorSpace');
        return space instanceof PDFArray && nameText(space.lookup(0)) === 'ICCBased' ? [context.lookup(space.get(1))] : [];
      }),
    (stream) => {
      const head = profileHead(stream);
      if (!head || !(stream instanceof PDFRawStream)) return 'no ICC profile';
      return numberAt(stream.dict, 'N') === components[head.colours] ? null : `N does not fit ${head.colours}`;
    },
  ),
  each('A-2a 6.2.5 state', 'Graphics states have no transfer functions and no halftones of their own.', states, (state) => {
    const key = ['TR', 'HTP'].find((one) => state.has(pdfName(one)));
    if (key !== undefined) return key;
    const second = nameAt(state, 'TR2');
    if (state.has(pdfName('TR2')) && second !== 'Default') return 'TR2';
    const rendering = nameAt(state, 'RI');
    return rendering === null || intentsRendered.has(rendering) ? null : rendering;
  }),
  each('A-2a 6.2.8 image', 'Pictures are shown as they are: no smoothing, no alternates, no OPI.', streamsOf('Image'), (image) => {
    if (isTrue(image, 'Interpolate')) return 'Interpolate';
    return ['Alternates', 'OPI'].find((key) => image.has(pdfName(key))) ?? null;
  }),
  each(
    'A-2a 6.2.9 form',
    'Forms hold their content themselves: no PostScript, no OPI, no other file (UA-1 7.20).',
    streamsOf('Form'),
    (form) => ['OPI', 'PS', 'Ref'].find((key) => form.has(pdfName(key))) ?? (nameAt(form, 'Subtype2') === 'PS' ? 'Subtype2' : null),
  ),
  once('A-2a 6.2.9 postscript', 'There is no PostScript.', (file) => (streamsOf('PS')(file).length === 0 ? null : 'XObject PS')),
  each('A-2a 6.2.10 blend', 'Colours are blended in a way that the standard knows.', states, (state) => {
    const modes = listOf(state.context, state.get(PDFName.of('BM'))).map(nameText);
    return modes.find((mode) => mode === null || !blendModes.has(mode)) ?? null;
  }),
  each(
    'A-2a 6.2.10 blend-space',
    'A page with transparency has a colour space to blend in.',
    ({ document }) => document.getPages().filter(({ node }) => node.has(pdfName('Group'))),
    ({ node }, file) => (dictAt(node, 'Group')?.has(pdfName('CS')) || intentSpace(file) !== '' ? null : 'Group'),
  ),
  each(
    'A-2a 6.1.13 page-size',
    'Pages are between 3 and 14,400 units wide and high.',
    ({ document }) => document.getPages(),
    (page) =>
      [page.getWidth(), page.getHeight()].every((length) => length >= 3 && length <= 14_400)
        ? null
        : `${page.getWidth()} × ${page.getHeight()}`,
  ),
  once('A-2a 6.9 optional-content', 'What can be switched on and off has a name and no automatic (UA-1 7.10).', ({ catalog }) => {
    const optional = dictAt(catalog, 'OCProperties');
    const usual = optional && dictAt(optional, 'D');
    return !optional || (usual && usual.has(pdfName('Name')) && !usual.has(pdfName('AS'))) ? null : 'OCProperties';
  }),
];
