import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import styles from './slide-picker.module.css';

export interface PickItem {
  readonly id: string;
  readonly mark: string;
  readonly title: string;
  readonly under: string;
  /** "on the wall", for the one that is. */
  readonly here: string;
}

interface PickListProps {
  readonly label: string;
  readonly items: readonly PickItem[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onTake: (id: string) => void;
  /** A field above that filters; the arrows go on moving the choice while it is typed into. */
  readonly search: { readonly label: string; readonly query: string; readonly onQuery: (query: string) => void } | null;
  readonly none: string;
}

/** A list box: arrows choose, Enter takes, a click chooses and a second one takes. Cheap for hundreds of slides. */
export const PickList = ({ label, items, selected, onSelect, onTake, search, none }: PickListProps): ReactElement => {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const index = items.findIndex(({ id }) => id === selected);
  const optionId = (id: string): string => `${base}-${id}`;
  const active = index === -1 || selected === null ? undefined : optionId(selected);

  const searches = search !== null;
  useEffect(() => {
    (searches ? field.current : list.current)?.focus();
  }, [searches]);
  useEffect(() => {
    if (active !== undefined) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const move = (to: number): void => {
    const item = items[Math.min(items.length - 1, Math.max(0, to))];
    if (item !== undefined) onSelect(item.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      ...(search === null ? { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: items.length - 1 } : {}),
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      move(to);
    } else if (event.key === 'Enter' && selected !== null && index !== -1) {
      event.preventDefault();
      onTake(selected);
    }
  };
  return (
    <>
      {search === null ? null : (
        <label className={styles.search}>
          <span>{search.label}</span>
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={`${base}-list`}
            aria-activedescendant={active}
            aria-autocomplete="list"
            value={search.query}
            onChange={(event) => search.onQuery(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </label>
      )}
      {items.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <div
          ref={list}
          id={`${base}-list`}
          role="listbox"
          aria-label={label}
          {...(search === null ? { tabIndex: 0, 'aria-activedescendant': active } : { tabIndex: -1 })}
          className={styles.list}
          onKeyDown={search === null ? onKeyDown : undefined}
        >
          {items.map((item) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus
            <div
              key={item.id}
              id={optionId(item.id)}
              role="option"
              aria-selected={item.id === selected}
              className={styles.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => (item.id === selected ? onTake(item.id) : onSelect(item.id))}
            >
              <span className={styles.mark}>{item.mark}</span>
              <span className={styles.optionWords}>
                <span className={styles.optionTitle}>{item.title}</span>
                {item.under === '' ? null : <span className={styles.under}>{item.under}</span>}
              </span>
              {item.here === '' ? null : <span className={styles.here}>{item.here}</span>}
            </div>
          ))}
        </div>
      )}
    </>
  );
};
