import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { call } from '#renderer/api/api.ts';
import { notify } from '#renderer/stores/notices.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import type { KeywordRef } from '#shared/model/article.ts';
import type { Result } from '#shared/result.ts';
import { useAnswer } from '../use-answer.ts';
import { useDeskState } from '../use-desk.ts';
import { keepFocus, Section } from './section.tsx';

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
  const open = (suggestions.value ?? []).filter((suggestion) => !has(suggestion.label)).slice(0, 8);
  const take = (answer: Result<readonly KeywordRef[]>) => {
    if (answer.ok) session.setKeywords(answer.value);
    else notify({ tone: 'error', text: sentenceFor(answer.fault) });
    keepFocus(box.current);
  };
  const attach = async (label: string) => {
    setTyped('');
    if (!has(label)) take(await call('keywords.attach', { articleId: session.id, label }));
  };
  const detach = async (keyword: KeywordRef) => take(await call('keywords.detach', { articleId: session.id, keywordId: keyword.id }));

  return (
    <Section title={m.keywords} count={keywords.length} ref={box}>
      {keywords.length > 0 ? (
        <ul className="desk-chips">
          {keywords.map((keyword) => (
            <li key={keyword.id}>
              <Chip onRemove={() => void detach(keyword)} removeLabel={m.removeKeyword(keyword.label)}>
                {keyword.label}
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
            if (word) void attach(word.label);
          }}
          onSubmitText={(text) => void attach(text)}
        />
      </div>
      {open.length > 0 ? (
        <>
          <h3 className="desk-sub">{m.suggestions}</h3>
          <ul className="desk-chips" aria-label={m.suggestions}>
            {open.map(({ label, reason }) => (
              <li key={label}>
                <TooltipTrigger delay={400}>
                  <Chip tone="new" onPress={() => void attach(label)}>
                    <Plus aria-hidden="true" />
                    {label}
                  </Chip>
                  <Tooltip className="ui-tooltip" offset={6}>
                    {reason}
                  </Tooltip>
                </TooltipTrigger>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
