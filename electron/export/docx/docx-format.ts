import type { ExportContext, ExportInput, FileFormat } from '../format.ts';
import { bytesInTurns } from '../story/in-turns.ts';
import { storyBook } from '../story/stories.ts';
import { writeZip } from '../story/write-zip.ts';
import type { ZipPart } from '../story/write-zip.ts';
import { createCollector } from './collector.ts';
import { documentXml } from './document-xml.ts';
import { numberingXml } from './numbering-xml.ts';
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  documentRelationsXml,
  fixedRelations,
  footerRelation,
  footerXml,
  footnotesXml,
  packageRelationsXml,
  settingsXml,
} from './parts-xml.ts';
import { stylesXml } from './styles-xml.ts';

const part = (path: string, xml: string): ZipPart => ({ path, bytes: Buffer.from(xml) });

/** The parts of a Word document. What the text refers to is known once it is written, and comes behind it. */
async function* partsOf(input: ExportInput, context: ExportContext): AsyncGenerator<ZipPart> {
  const book = storyBook(input);
  const collector = createCollector(fixedRelations);
  yield part('[Content_Types].xml', contentTypesXml());
  yield part('_rels/.rels', packageRelationsXml());
  yield { path: 'word/document.xml', bytes: await bytesInTurns(documentXml(input, book, collector, footerRelation), context) };
  context.report(0.7);
  yield part('word/_rels/document.xml.rels', documentRelationsXml(collector));
  yield part('word/styles.xml', stylesXml());
  yield part('word/numbering.xml', numberingXml(collector));
  yield part('word/footnotes.xml', footnotesXml(collector));
  yield part('word/settings.xml', settingsXml());
  yield part('word/footer1.xml', footerXml());
  yield part('docProps/core.xml', corePropertiesXml(book));
  yield part('docProps/app.xml', appPropertiesXml(book));
  yield* collector.media();
  context.report(0.9);
}

/** Word, and all that reads it: paragraphs by style, footnotes, lists, pictures with what they show. */
export const docxFormat: FileFormat = {
  id: 'docx',
  extension: 'docx',
  subjects: ['article', 'reports', 'newsletter'],
  render: (input, context) => writeZip(partsOf(input, context), context),
};
