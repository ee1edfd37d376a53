import { useCallback, useEffect, useState } from 'react';
import { call, onEvent } from '#renderer/api/api.ts';
import type { EventName, RequestInput, RequestName, RequestOutput } from '#shared/ipc/contract.ts';

interface Options {
  readonly events?: readonly EventName[];
  /** How long things must have been quiet before asking again; keeps questions off the typing path. */
  readonly quietMs?: number;
}

const none: readonly EventName[] = [];

/** The core's answer to a question, asked again when the core reports a change. Late answers to older questions are dropped. */
export function useAnswer<N extends RequestName>(name: N, input: RequestInput<N>, { events = none, quietMs = 600 }: Options = {}) {
  const [value, setValue] = useState<RequestOutput<N> | null>(null);
  const [round, setRound] = useState(0);
  const key = JSON.stringify(input);
  const eventKey = events.join(' ');

  useEffect(() => {
    let isCurrent = true;
    void call(name, JSON.parse(key) as RequestInput<N>).then((answer) => {
      if (isCurrent && answer.ok) setValue(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [name, key, round]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setRound((count) => count + 1), quietMs);
    };
    const ends = eventKey === '' ? [] : eventKey.split(' ').map((event) => onEvent(event as EventName, later));
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [eventKey, quietMs]);

  const again = useCallback(() => setRound((count) => count + 1), []);
  return { value, put: setValue, again };
}
