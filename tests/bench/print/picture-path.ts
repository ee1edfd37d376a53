/** Under which name a picture of a report is told to Typst. */
export const picturePath = ({ article }: { readonly article: { readonly id: string } }, assetId: string): string =>
  `/${article.id}-${assetId}.png`;
