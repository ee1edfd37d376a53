import { beforeEach, expect, it } from 'vitest';
import { noticeStore } from '#renderer/stores/notices.ts';
import { openLink } from '#renderer/stores/relations.ts';
import { fakeBridge, openFakeWindow } from '../shell/fake-bridge.ts';

let opened: string[] = [];
beforeEach(() => {
  opened = [];
  noticeStore.setState({ notices: [] });
  const { bridge } = fakeBridge({ 'links.open': ({ url }) => (opened.push(url), {}) });
  openFakeWindow(bridge);
});

it('asks before the first visit to a host, naming the host the address really leads to, and not again', async () => {
  await openLink('https://bund.de@evil.example/seite');
  expect(opened).toEqual([]);
  const [question] = noticeStore.getState().notices;
  expect(question?.text).toMatch(/^evil\.example /);
  question?.action?.run();
  expect(opened).toEqual(['https://bund.de@evil.example/seite']);
  await openLink('https://evil.example/andere');
  expect(opened).toHaveLength(2);
  await openLink('https://anderswo.example/');
  expect(opened).toHaveLength(2);
});

it('opens a mail address at once: it leads to no host', async () => {
  await openLink('mailto:redaktion@example.org');
  expect(opened).toEqual(['mailto:redaktion@example.org']);
});
