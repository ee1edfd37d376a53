import { describe, expect, it } from 'vitest';
import { withoutTracking } from '#shared/text/without-tracking.ts';

describe('addresses without tracking', () => {
  it.each([
    ['https://a.example/1?utm_source=rss', 'https://a.example/1'],
    ['https://a.example/1?id=7&utm_source=rss&amp;utm_medium=x&seite=2#kern', 'https://a.example/1?id=7&seite=2#kern'],
    ['https://a.example/?fbclid=a&gclid=b&mc_cid=c&mc_eid=d&at_medium=e&wt_mc=f&pk_campaign=g&mtm_source=h', 'https://a.example/'],
    ['https://a.example/?UTM_Source=x#teil', 'https://a.example/#teil'],
  ])('takes out of %s what only follows its readers', (address, bare) => {
    expect(withoutTracking(address)).toBe(bare);
  });

  it.each([
    'https://a.example/suche?q=utm_source&page=2',
    'https://a.example/#/weg?utm_source=x',
    'https://a.example/was?at=3&pk=7&source=rss',
    'mailto:a@example.org?subject=utm_source',
    'https://a.example/?q=%C3%BC&&leer=',
  ])('leaves %s as written', (address) => {
    expect(withoutTracking(address)).toBe(address);
  });
});
