import { describe, expect, it } from 'vitest';
import { articleListNames, followAddress, hashToPlace, navigate, navigationStore, placeToHash } from '#renderer/stores/navigation.ts';
import type { Place } from '#renderer/stores/navigation.ts';
import type { ArticleId, NewsletterId, ProposalId } from '#shared/model/ids.ts';
import { fakeBridge, openFakeWindow } from './fake-bridge.ts';

const allPlaces: Place[] = [
  ...articleListNames.flatMap((list): Place[] => [
    { view: 'articles', list, id: null },
    { view: 'articles', list, id: 'article-00001' as ArticleId },
  ]),
  { view: 'inbox', id: null },
  { view: 'inbox', id: 'proposal-01' as ProposalId },
  { view: 'newsletters', id: null },
  { view: 'newsletters', id: 'issue-0001' as NewsletterId },
  { view: 'keywords' },
  { view: 'trash' },
  { view: 'settings' },
];

describe('places and addresses', () => {
  it('finds every place again by its address', () => {
    expect(allPlaces.map((place) => hashToPlace(placeToHash(place)))).toEqual(allPlaces);
  });

  it('gives every place an address of its own', () => {
    expect(new Set(allPlaces.map(placeToHash)).size).toBe(allPlaces.length);
  });

  it('falls back to all reports for an address that nobody knows', () => {
    const start = { view: 'articles', list: 'all', id: null };
    expect([hashToPlace(''), hashToPlace('#/nirgends'), hashToPlace('#/articles/unfug')]).toEqual([start, start, start]);
  });

  it('follows the address bar', () => {
    openFakeWindow(fakeBridge({}).bridge);
    followAddress();
    expect(window.location.hash).toBe('#/articles/all');
    navigate({ view: 'trash' });
    expect(navigationStore.getState().place).toEqual({ view: 'trash' });
  });
});
