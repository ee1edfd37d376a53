import './name-form.css';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useUiWording } from '#renderer/ui/ui-wording.ts';

interface NameFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly doneLabel: string;
  readonly initial: string;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** Asks for a name; Enter takes it. */
export function NameForm({ label, hint, doneLabel, initial, onDone, onCancel, children }: NameFormProps) {
  const words = useUiWording();
  const [name, setName] = useState(initial);
  const isNamed = name.trim() !== '';
  return (
    <Form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isNamed) onDone(name.trim());
      }}
    >
      <TextField label={label} value={name} onChange={setName} description={hint} autoFocus />
      <div className="name-form-foot">
        {children}
        <Button onPress={onCancel}>{words.cancel}</Button>
        <Button variant="primary" type="submit" isDisabled={!isNamed}>
          {doneLabel}
        </Button>
      </div>
    </Form>
  );
}
