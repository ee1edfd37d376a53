import type { ArticleFilter, FilterPart } from '#renderer/stores/article-filter.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import { periodText } from './period-text.ts';

const longest = 22;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

/** What a part of the filter narrows to, in words. */
export function partText(part: FilterPart, filter: ArticleFilter, m: Messages['library']): string {
  switch (part) {
    case 'text':
      return m.find.phrase(shortened(filter.text.trim()));
    case 'statuses':
      return filter.statuses.map((status) => m.status[status]).join(', ');
    case 'extents':
      return filter.extents.map((extent) => m.find.extents[extent]).join(', ');
    case 'keywords':
      return filter.keywords.map((keyword) => keyword.label).join(', ');
    case 'period':
      return periodText(filter.dateFrom, filter.dateTo, m) ?? '';
    default:
      return filter[part].join(', ');
  }
}
