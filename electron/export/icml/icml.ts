import { FaultError } from '#shared/result.ts';
import { eachReport } from '../each-report.ts';
import { createNames, safeFileName } from '../file-name.ts';
import type { ArticleInput, ExportContext, FileFormat, PackageFormat, PackedFile } from '../format.ts';
import { forArticle } from '../input-kinds.ts';
import { shortened } from '../shortened.ts';
import { articleStory } from '../story/article-story.ts';
import { pictureEnding } from '../xml/picture-ending.ts';
import { element, inLines, xmlFile, xmlText } from '../xml/xml.ts';
import type { Xml } from '../xml/xml.ts';
import { styleGroups } from './icml-styles.ts';
import { linkName, storyIcml } from './icml-text.ts';
import type { MarkedPicture, NamePicture, StoryLink } from './icml-text.ts';

/** How InDesign from CS6 on tells a story from other snippets (IDML File Format Specification 8.0). */
const heads = [
  '<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>',
  '<?aid SnippetType="InCopyInterchange"?>',
];

interface IcmlStory {
  readonly bytes: Uint8Array;
  readonly pictures: readonly MarkedPicture[];
}

/** A report as a story that a layouter places in InDesign and maps to the styles of the layout. */
function icmlStory(input: ArticleInput, namePicture: NamePicture): IcmlStory {
  const story = articleStory(input);
  const { paragraphs, links, pictures, depth } = storyIcml(story, namePicture);
  const root = element(
    'Document',
    { DOMVersion: '8.0', Self: 'umbruch' },
    inLines([
      ...styleGroups(depth),
      element(
        'Story',
        { Self: 'beitrag', AppliedTOCStyle: 'n', TrackChanges: 'false', StoryTitle: story.title, AppliedNamedGrid: 'n' },
        element('StoryPreference', { OpticalMarginAlignment: 'false', FrameType: 'TextFrameType', StoryOrientation: 'Horizontal' }),
        paragraphs,
      ),
      ...linksIcml(links),
    ]),
  );
  return { bytes: xmlFile(root, heads), pictures };
}

/** Where the links lead: every address once, and for each place that links to it what joins the two. */
function linksIcml(links: readonly StoryLink[]): Xml[] {
  const keys = new Map([...new Set(links.map(({ address }) => address))].map((address, index) => [address, index + 1]));
  const idOf = (key: number): string => `HyperlinkURLDestination/ziel-${String(key)}`;
  const destinations = [...keys].map(([address, key]) =>
    element('HyperlinkURLDestination', {
      Self: idOf(key),
      Name: linkName(`ziel-${String(key)}`, address),
      DestinationURL: address,
      Hidden: 'false',
      DestinationUniqueKey: String(key),
    }),
  );
  const hyperlinks = links.map(({ source, address }) => {
    const key = keys.get(address) ?? 0;
    return element(
      'Hyperlink',
      {
        Self: `Hyperlink/${source}`,
        Name: linkName(source, address),
        Source: source,
        Visible: 'false',
        Highlight: 'None',
        Width: 'Thin',
        BorderStyle: 'Solid',
        Hidden: 'false',
        DestinationUniqueKey: String(key),
      },
      element(
        'Properties',
        {},
        element('BorderColor', { type: 'enumeration' }, xmlText('Black')),
        element('Destination', { type: 'object' }, xmlText(idOf(key))),
      ),
    );
  });
  return [...destinations, ...hyperlinks];
}

/** A name that says which report the picture is of. */
const pictureName: NamePicture = (title, number, picture) => {
  const ending = pictureEnding(picture);
  return ending === null ? null : safeFileName(`${shortened(title, 80)} Bild ${String(number)}`, ending);
};

async function render(report: ArticleInput, { signal, report: tell }: ExportContext, name: NamePicture): Promise<IcmlStory> {
  if (signal.aborted) throw new FaultError('cancelled');
  const story = icmlStory(report, name);
  tell(0.9);
  return story;
}

/** One report as one story, in one file: the marks in its text say that its pictures are not with it. */
export const icmlFormat: FileFormat = {
  id: 'icml',
  extension: 'icml',
  subjects: ['article'],
  render: async (input, context) => (await render(forArticle(input), context, () => null)).bytes,
};

const folder = 'Bilder';

/** Reports as a story each, with their pictures beside them under the names that the marks in the text tell. */
export const icmlPackage: PackageFormat = {
  id: 'icml-package',
  subjects: ['reports'],
  async *files(input, context) {
    const unique = createNames();
    const waiting: PackedFile[] = [];
    const each = eachReport({
      ...icmlFormat,
      render: async (report, course) => {
        const story = await render(forArticle(report), course, (title, number, picture) => {
          const name = pictureName(title, number, picture);
          return name === null ? null : `${folder}/${unique(name)}`;
        });
        waiting.push(...story.pictures.map(({ name, picture }) => ({ path: name, bytes: picture.bytes })));
        return story.bytes;
      },
    });
    for await (const file of each.files(input, context)) {
      yield file;
      yield* waiting.splice(0);
    }
  },
};
