import { useRef, useState } from 'react';
import { call } from '#renderer/api/api.ts';
import { takeKeywordOut, takeKeywords } from '#renderer/stores/desk-keywords.ts';
import { notify } from '#renderer/stores/notices.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import type { KeywordRef } from '#shared/model/article.ts';
import type { OfferedKeyword } from '#shared/model/suggestion.ts';
import type { Result } from '#shared/result.ts';
import { useAnswer } from '../use-answer.ts';
import { useDeskState } from '../use-desk.ts';
import { KeywordSuggestions } from './keyword-suggestions.tsx';
import type { Fate } from './keyword-suggestions.tsx';
import { keepFocus, Section } from './section.tsx';
import { useStill } from './use-still.ts';

const isSame = (a: string, b: string) => a.localeCompare(b, 'de', { sensitivity: 'accent' }) === 0;

/** The report's Stichwörter: taken out, typed with completion, or taken from the suggestions. */
export function KeywordsSection({ session }: { readonly session: DeskSession }) {
  const m = useMessages().desk.inspector;
  const keywords = useDeskState(session, (state) => state.keywords);
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLElement>(null);
  const known = useAnswer('keywords.list', { text: typed.trim(), limit: 12 }, { events: ['keywords.changed'] }).value ?? [];
  const suggestions = useAnswer('keywords.suggest', { articleId: session.id }, { events: ['articles.changed'], quietMs: 2_500 });

  const has = (label: string) => keywords.some((keyword) => isSame(keyword.label, label));
  const choosing = useRef<HTMLDivElement>(null);
  // The list above the suggestions grows only once one is done choosing: it would push them away under the pointer.
  const [shown, letGo] = useStill(keywords, choosing);
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const take = (answer: Result<readonly KeywordRef[]>) => {
    takeKeywords(session, answer);
    keepFocus(box.current);
  };
  const put = async (label: string) => take(await call('keywords.attach', { articleId: session.id, label }));
  const attach = async (label: string) => {
    setTyped('');
    if (!has(label)) await put(label);
  };
  // The list of the box lies over the suggestions: once it shuts, the pointer stands among them without having come to choose.
  const attachTyped = async (label: string) => {
    await attach(label);
    letGo();
  };
  const detach = async (keyword: KeywordRef) => take(await call('keywords.detach', { articleId: session.id, keywordId: keyword.id }));

  const fateOf = (label: string): Fate => (has(label) ? 'taken' : refused.has(label) ? 'refused' : 'open');
  const judge = (label: string, verdict: 'accepted' | 'refused' | null) =>
    call('suggestions.judge', { articleId: session.id, kind: 'keyword', subject: label, verdict });
  const markRefused = (label: string, isRefused: boolean) =>
    setRefused((before) => new Set(isRefused ? [...before, label] : [...before].filter((other) => other !== label)));
  const onTake = async ({ label }: OfferedKeyword) => {
    const fate = fateOf(label);
    if (fate === 'open') await attach(label);
    const attached = keywords.find((keyword) => isSame(keyword.label, label));
    if (fate === 'taken' && attached) await detach(attached);
    markRefused(label, false);
    await judge(label, fate === 'open' ? 'accepted' : null);
  };
  const onRefuse = async ({ label }: OfferedKeyword) => {
    if (fateOf(label) !== 'open') return;
    markRefused(label, true);
    const answer = await judge(label, 'refused');
    if (answer.ok) return;
    markRefused(label, false);
    notify({ tone: 'error', text: sentenceFor(answer.fault) });
  };
  const offers = (suggestions.value ?? []).filter(({ label }) => fateOf(label) === 'open');

  return (
    <Section title={m.keywords} count={keywords.length} ref={box}>
      {shown.length > 0 ? (
        <ul className="desk-chips">
          {shown.map((keyword) => (
            <li key={keyword.id}>
              <Chip
                onRemove={() => void takeKeywordOut(session, keyword, () => keepFocus(box.current))}
                removeLabel={m.removeKeyword(keyword.label)}
              >
                <span title={keyword.label}>{keyword.label}</span>
              </Chip>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="desk-add">
        <ComboBox
          label={m.addKeyword}
          hideLabel
          placeholder={m.addKeyword}
          value={typed}
          onChange={setTyped}
          options={known
            .filter((word) => !has(word.label))
            .map((word) => ({ id: word.id, label: word.label, hint: m.useCount(word.useCount) }))}
          onPick={(id) => {
            const word = known.find((each) => each.id === id);
            if (word) void attachTyped(word.label);
          }}
          onSubmitText={(text) => void attachTyped(text)}
        />
      </div>
      <KeywordSuggestions
        box={choosing}
        offers={offers}
        fateOf={fateOf}
        onTake={(offer) => void onTake(offer)}
        onRefuse={(offer) => void onRefuse(offer)}
      />
    </Section>
  );
}
