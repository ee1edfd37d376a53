import { ArrowLeftRight, Link2, Merge, Split } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { call } from '#renderer/api/api.ts';
import { joinPair, settlePair } from '#renderer/stores/overlaps.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { OverlapComparison, OverlapPair } from '#shared/model/overlap.ts';
import { assertNever } from '#shared/result.ts';
import type { Fault } from '#shared/result.ts';
import { actOnPair, pairLetters, settleWith } from './pair-keys.ts';
import type { PairAct } from './pair-keys.ts';
import { SideText } from './side-text.tsx';

/** Two reports side by side with what they share, and what is to become of them. */
export function PairView({ pair }: { readonly pair: OverlapPair }) {
  const m = useMessages().archive.overlaps;
  const [comparison, setComparison] = useState<OverlapComparison | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [chosen, setChosen] = useState<'first' | 'second' | null>(null);
  const firstId = pair.first.id;
  const secondId = pair.second.id;
  useEffect(() => {
    let isCurrent = true;
    void call('overlaps.compare', { firstId, secondId }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setComparison(answer.value);
      else setFault(answer.fault);
    });
    return () => {
      isCurrent = false;
    };
  }, [firstId, secondId]);
  const keep = chosen ?? comparison?.keep ?? 'first';

  useEffect(() => {
    const act = (name: PairAct): void => {
      const other = keep === 'first' ? 'second' : 'first';
      switch (name) {
        case 'swap':
          return setChosen(other);
        case 'join':
          // What is not on screen yet is not joined.
          if (comparison) void joinPair(pair[keep], pair[other]);
          return;
        case 'related':
        case 'apart':
          return void settlePair(pair, name);
        default:
          return assertNever(name);
      }
    };
    return settleWith(act);
  }, [pair, keep, comparison]);

  if (fault) return <p className="overlaps-fault">{fault.code === 'not-found' ? m.gone : sentenceFor(fault)}</p>;
  const act = (name: PairAct) => ({
    onPress: () => void actOnPair(pairLetters[name]),
    isDisabled: comparison === null,
  });
  return (
    <div
      className="overlaps-pair"
      data-ready={comparison ? 'true' : undefined}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !actOnPair(event.key)) return;
        event.preventDefault();
      }}
    >
      <div className="overlaps-acts" role="toolbar" aria-label={m.actions}>
        <Hinted hint={m.joinHint}>
          <Button variant="primary" icon={<Merge />} {...act('join')}>
            {m.join}
          </Button>
        </Hinted>
        <Hinted hint={m.relatedHint}>
          <Button icon={<Link2 />} {...act('related')}>
            {m.related}
          </Button>
        </Hinted>
        <Hinted hint={m.apartHint}>
          <Button icon={<Split />} {...act('apart')}>
            {m.apart}
          </Button>
        </Hinted>
        <Hinted hint={m.swapHint}>
          <Button variant="quiet" icon={<ArrowLeftRight />} {...act('swap')}>
            {m.swap}
          </Button>
        </Hinted>
        <span className="overlaps-legend">{m.legend}</span>
      </div>
      {comparison ? (
        <div className="overlaps-sides">
          <SideText side={comparison.first} stays={keep === 'first'} share={pair.firstInSecond} />
          <SideText side={comparison.second} stays={keep === 'second'} share={pair.secondInFirst} />
        </div>
      ) : null}
    </div>
  );
}

/** What a button does, and its letter, where the pointer or the focus rests on it. */
function Hinted({ hint, children }: { readonly hint: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <Tooltip className="ui-tooltip" offset={6}>
        {hint}
      </Tooltip>
    </TooltipTrigger>
  );
}
