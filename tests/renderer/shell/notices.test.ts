import { beforeEach, describe, expect, it } from 'vitest';
import { noticeStore, notify, stayOf, withdraw } from '#renderer/stores/notices.ts';

const texts = () => noticeStore.getState().notices.map((notice) => notice.text);
const action = { label: 'Rückgängig', run: () => undefined };

describe('notices', () => {
  beforeEach(() => noticeStore.setState({ notices: [] }));

  it('are one for each matter, the newer in the place of the older', () => {
    notify({ tone: 'success', key: 'commit/1', text: '1 Beitrag angelegt', action });
    notify({ tone: 'info', key: 'commit/1', text: 'Zurückgenommen' });
    notify({ tone: 'error', text: 'Kein Platz' });
    notify({ tone: 'error', text: 'Kein Platz' });
    expect(texts()).toEqual(['Zurückgenommen', 'Kein Platz']);
  });

  it('are two at most, and a fault is not pushed out by good news', () => {
    notify({ tone: 'error', text: 'Kein Platz' });
    for (const text of ['a', 'b', 'c']) notify({ tone: 'info', text });
    expect(texts()).toEqual(['Kein Platz', 'c']);
    notify({ tone: 'error', text: 'Datei fehlt' });
    notify({ tone: 'error', text: 'Gesperrt' });
    expect(texts()).toEqual(['Datei fehlt', 'Gesperrt']);
  });

  it('go when what they offer is no longer possible', () => {
    notify({ tone: 'info', key: 'left-out/a', text: 'ausgelassen', action });
    withdraw('left-out/a');
    expect(texts()).toEqual([]);
  });

  it('stay as long as they need to be read, and faults until they are closed', () => {
    expect([stayOf({ tone: 'info' }), stayOf({ tone: 'success' }), stayOf({ tone: 'error' })]).toEqual([8_000, 8_000, null]);
  });
});
