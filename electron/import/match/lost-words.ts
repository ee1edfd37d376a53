import type { DocumentJson } from '#shared/document/document-schema.ts';
import { blockText } from '#shared/document/document-text.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import { fold } from '#shared/text/fold.ts';

interface Text {
  readonly header: ArticleHeader;
  readonly body: DocumentJson;
}

const partsOf = ({ header, body }: Text): string[] => [
  header.headline,
  header.subheadline,
  header.lead,
  ...header.teaser.split('\n'),
  ...body.root.children.flatMap((block) => blockText(block).split('\n')),
];

/** Whether a text that was read says anything that the report it was joined to does not have: such a text is kept as a state of its own. */
export function hasLostWords(read: Text, joined: Text): boolean {
  const kept = ` ${partsOf(joined).map(fold).join(' ')} `;
  return partsOf(read).some((part) => {
    const words = fold(part);
    return words !== '' && !kept.includes(` ${words} `);
  });
}
