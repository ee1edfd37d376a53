import './chip.css';
import './popover.css';
import './filter-chip.css';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Autocomplete, Button, DialogTrigger, ListBox, ListBoxItem, Popover, useFilter } from 'react-aria-components';
import { SearchField } from './search-field.tsx';

export interface FilterValue {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

interface FilterShellProps {
  readonly label: string;
  /** What is set, e.g. „Politik +2“; null when the filter is open. */
  readonly summary: string | null;
  readonly clearLabel: string;
  readonly onClear: () => void;
}

/** A chip that opens a small panel; with a value it is filled and can be cleared. */
export function FilterPanelChip({ label, summary, clearLabel, onClear, children }: FilterShellProps & { readonly children: ReactNode }) {
  return (
    <span className={`ui-chip ui-filter ui-chip--${summary === null ? 'plain' : 'on'}`}>
      <DialogTrigger>
        <Button className="ui-chip-press">
          <span className="ui-filter-text">{summary ?? label}</span>
        </Button>
        <Popover className="ui-popover ui-filter-popover" offset={5} placement="bottom start" aria-label={label}>
          {children}
        </Popover>
      </DialogTrigger>
      {summary === null ? null : (
        <Button className="ui-chip-remove" aria-label={clearLabel} onPress={onClear}>
          <X aria-hidden="true" />
        </Button>
      )}
    </span>
  );
}

export interface FilterChipProps extends FilterShellProps {
  readonly values: readonly FilterValue[];
  readonly selected: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly searchLabel: string;
  readonly emptyText: string;
}

const searchFrom = 9;
const shownAtMost = 200;

/** A filter with values to tick; a long list gets a search field. */
export function FilterChip({ values, selected, onChange, searchLabel, emptyText, ...shell }: FilterChipProps) {
  const [text, setText] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const shown = values.filter((value) => text === '' || contains(value.label, text)).slice(0, shownAtMost);
  const list = (
    <ListBox
      className="ui-options ui-filter-options"
      aria-label={shell.label}
      selectionMode="multiple"
      escapeKeyBehavior="none"
      selectedKeys={selected}
      onSelectionChange={(keys) => onChange(keys === 'all' ? values.map((value) => value.id) : [...keys].map(String))}
      items={shown}
      renderEmptyState={() => <div className="ui-options-empty">{emptyText}</div>}
    >
      {(value) => (
        <ListBoxItem id={value.id} textValue={value.label} className="ui-option">
          {({ isSelected }) => (
            <>
              <span className="ui-filter-tick">{isSelected ? <Check aria-hidden="true" /> : null}</span>
              <span className="ui-option-label">{value.label}</span>
              <span className="ui-option-hint">{value.hint}</span>
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <FilterPanelChip {...shell}>
      {values.length < searchFrom ? (
        list
      ) : (
        <Autocomplete inputValue={text} onInputChange={setText}>
          <div className="ui-filter-search">
            <SearchField label={searchLabel} value={text} onChange={setText} autoFocus />
          </div>
          {/* The keyboard stays in the search field; the frame around the options is what scrolls. */}
          <div className="ui-filter-scroll" role="group" aria-label={shell.label} tabIndex={0}>
            {list}
          </div>
        </Autocomplete>
      )}
    </FilterPanelChip>
  );
}
