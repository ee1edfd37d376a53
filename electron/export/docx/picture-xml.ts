import { fitted, pictureSize } from '../story/picture-size.ts';
import { captionOf, wordsForPicture } from '../story/picture-words.ts';
import type { StoryPicture } from '../story/story.ts';
import { xmlText } from '../xml/xml.ts';
import type { Collector } from './collector.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { lettersXml } from './runs-xml.ts';
import { names } from './xml.ts';

/** English Metric Units, in which Word measures pictures. */
const inch = 914_400;
/** The text width of our page, and a height that leaves room for a caption. */
const room = { width: 5_759_450, height: 6_480_000 };

/** A picture in a paragraph that stays with its caption; where Word cannot show it, what it shows stands there in words. */
export function pictureXml(block: StoryPicture, collector: Collector): string {
  const caption = captionOf(block);
  const drawn = drawingXml(block, collector);
  const words = drawn === null ? wordsForPicture(block) : '';
  return [
    drawn === null ? '' : paragraphXml('picture', `<w:r>${drawn}</w:r>`, caption === '' ? '<w:keepNext w:val="0"/>' : ''),
    ...[words, caption].map((text) => (text === '' ? '' : paragraphXml('caption', `<w:r>${lettersXml(text)}</w:r>`))),
  ].join('');
}

/** What says to Word (since 2019) that a picture only decorates. */
const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function drawingXml({ picture, alt, isDecorative }: StoryPicture, collector: Collector): string | null {
  const size = picture === null ? null : pictureSize(picture);
  const kept = picture === null || size === null ? null : collector.picture(picture);
  if (size === null || kept === null) return null;
  const { width, height } = fitted(size, inch, room);
  const extent = `cx="${String(width)}" cy="${String(height)}"`;
  const id = String(kept.place);
  const words = `id="${id}" name="Bild ${id}" descr="${xmlText(alt.trim())}"`;
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>${isDecorative ? `<wp:docPr ${words}>${decorative}</wp:docPr>` : `<wp:docPr ${words}/>`}<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic><a:graphicData uri="${names.pic}"><pic:pic><pic:nvPicPr><pic:cNvPr ${words}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${kept.relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
