import type { ArticleFilter, FilterPart } from '#renderer/stores/article-filter.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import { periodText } from './period-text.ts';

/** What a part of the filter narrows to, in words. */
export function partText(part: FilterPart, filter: ArticleFilter, m: Messages['library']): string {
  switch (part) {
    case 'text':
      return `„${filter.text.trim()}“`;
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
