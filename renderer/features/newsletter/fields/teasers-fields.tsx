import { navigate } from '#renderer/stores/navigation.ts';
import { searchReports, teaserFrom } from '#renderer/stores/newsletters.ts';
import type { ContentOf } from '#renderer/stores/newsletter-sections.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { ArticlePicker } from '#renderer/ui/article-picker.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ArticleId } from '#shared/model/ids.ts';
import { BodyField } from './body-field.tsx';
import type { SectionEditor } from './editing.ts';
import { ItemList } from './item-list.tsx';
import { LinkFields } from './link-fields.tsx';

/** Teasers: drawn from the library or written here, in words of their own. */
export function TeasersFields({ editor, content }: { readonly editor: SectionEditor; readonly content: ContentOf<'teasers'> }) {
  const m = useMessages().newsletter;
  const take = async (articleId: ArticleId) => {
    const item = await teaserFrom(articleId);
    if (item) editor.board.change({ edit: 'add-item', id: editor.id, at: Number.MAX_SAFE_INTEGER, item });
  };
  const open = (id: ArticleId) => navigate({ view: 'articles', list: 'all', id });
  return (
    <>
      <ItemList
        editor={editor}
        kind="teasers"
        items={content.items}
        renderItem={(item, key) => (
          <>
            {item.articleId === null ? null : <Origin articleId={item.articleId} onOpen={open} />}
            <div className="newsletter-line newsletter-teaser-head">
              <TextField label={m.fields.kicker} value={item.kicker} onChange={(kicker) => editor.setItem(key, { kicker })} />
              <DateField label={m.fields.date} value={item.date} onChange={(date) => editor.setItem(key, { date })} />
            </div>
            <div className="newsletter-headline">
              <TextField label={m.fields.headline} value={item.headline} onChange={(headline) => editor.setItem(key, { headline })} />
            </div>
            <BodyField editor={editor} itemKey={key} initial={item.body} label={m.fields.body} />
            <LinkFields link={item.link} onChange={(link) => editor.setItem(key, { link })} />
          </>
        )}
      />
      <ArticlePicker label={m.pickReport} placeholder={m.pickPlaceholder} search={searchReports} onPick={(row) => void take(row.id)} />
    </>
  );
}

function Origin({ articleId, onOpen }: { readonly articleId: ArticleId; readonly onOpen: (id: ArticleId) => void }) {
  const m = useMessages().newsletter;
  return (
    <div>
      <Chip tone="accent" onPress={() => onOpen(articleId)}>
        {m.fromLibrary} · {m.openReport}
      </Chip>
    </div>
  );
}
