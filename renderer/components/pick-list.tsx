import { type KeyboardEvent, type ReactElement, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { cx } from '../hooks/cx.ts';
import styles from './pick-list.module.css';

export interface PickItem {
  readonly id: string;
  readonly mark: ReactNode;
  readonly title: string;
  readonly under?: ReactNode;
  /** Where it leads, in words. */
  readonly where?: string;
  /** "on the wall", for the one that is. */
  readonly here?: string;
  /** Of its title and what stands under it, where that is not the window's. */
  readonly lang?: string;
}

export interface PickGroup {
  readonly id: string;
  /** Null for a list that is not divided. */
  readonly label: string | null;
  readonly items: readonly PickItem[];
}

interface PickSearch {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** For whoever brings the keyboard here; the field then does not take it by itself. */
  readonly field?: RefObject<HTMLInputElement | null>;
  /** Esc empties the field; in a dialog it belongs to the dialog. */
  readonly escapeEmpties?: boolean;
}

interface PickListProps {
  readonly label: string;
  readonly groups: readonly PickGroup[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onTake: (id: string) => void;
  /** A field above that filters; the arrows go on moving the choice while it is typed into. */
  readonly search: PickSearch | null;
  /** Between the field and the list. */
  readonly between?: ReactNode;
  readonly none: ReactNode;
  /** A click takes at once, where nothing is shown beside the list. */
  readonly clickTakes?: boolean;
  /** Several lines of text an entry. */
  readonly long?: boolean;
  /** As high as all that is in it: the page scrolls. */
  readonly free?: boolean;
}

/** A list box: arrows choose, Enter takes, a click chooses and a second one takes. Cheap for hundreds of slides. */
export const PickList = (props: PickListProps): ReactElement => {
  const { label, groups, selected, onSelect, onTake, search, none } = props;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLInputElement>(null);
  const field = search?.field ?? own;
  const items = groups.flatMap((group) => group.items);
  const index = items.findIndex(({ id }) => id === selected);
  const optionId = (id: string): string => `${base}-${id}`;
  const active = index === -1 || selected === null ? undefined : optionId(selected);

  const focuses = search === null ? list : search.field === undefined ? own : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard is taken when the list appears or gets its own search, and never again: it would be pulled away from whoever types elsewhere
  useEffect(() => focuses?.current?.focus(), [search === null]);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice has to come into sight; one that was only found anew must not move the page
  useEffect(() => {
    if (active === undefined || (props.free && !moved.current)) return;
    moved.current = false;
    document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const move = (to: number): void => {
    const item = items[Math.min(items.length - 1, Math.max(0, to))];
    moved.current = true;
    if (item !== undefined) onSelect(item.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
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
    } else if (event.key === 'Escape' && search?.escapeEmpties && search.query !== '') {
      event.preventDefault();
      search.onQuery('');
    }
  };
  const option = (item: PickItem): ReactElement => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list box or its search field, as a list box by `aria-activedescendant` asks
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays there, too, and this one is named by `aria-activedescendant`
    <div
      key={item.id}
      id={optionId(item.id)}
      role="option"
      aria-selected={item.id === selected}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => (props.clickTakes || item.id === selected ? onTake(item.id) : onSelect(item.id))}
    >
      <span className={styles.mark}>{item.mark}</span>
      <span className={styles.optionWords}>
        <span className={styles.optionTitle} lang={item.lang}>
          {item.title}
        </span>
        {item.under === undefined || item.under === '' ? null : (
          <span className={styles.under} lang={item.lang}>
            {item.under}
          </span>
        )}
        {item.where === undefined ? null : <span className={styles.where}>{item.where}</span>}
      </span>
      {item.here ? <span className={styles.here}>{item.here}</span> : null}
    </div>
  );
  return (
    <>
      {search === null ? null : (
        <label className={styles.search}>
          <span>{search.label}</span>
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-expanded={items.length > 0}
            aria-controls={`${base}-list`}
            aria-activedescendant={active}
            aria-autocomplete="list"
            autoComplete="off"
            maxLength={200}
            value={search.query}
            onChange={(event) => search.onQuery(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </label>
      )}
      {props.between}
      {items.length === 0 ? (
        <div className={styles.none}>{none}</div>
      ) : (
        <div
          ref={list}
          id={`${base}-list`}
          role="listbox"
          aria-label={label}
          {...(search === null ? { tabIndex: 0, 'aria-activedescendant': active } : { tabIndex: -1 })}
          className={cx(styles.list, props.long && styles.long, props.free && styles.free)}
          onKeyDown={search === null ? onKeyDown : undefined}
        >
          {groups.map((group) =>
            group.items.length === 0 ? null : group.label === null ? (
              group.items.map(option)
            ) : (
              // biome-ignore lint/a11y/useSemanticElements: options may stand in a `group` within a list box, but not in a fieldset
              <div key={group.id} role="group" aria-labelledby={`${base}-group-${group.id}`}>
                <div id={`${base}-group-${group.id}`} className={styles.group} role="presentation">
                  {group.label}
                </div>
                {group.items.map(option)}
              </div>
            ),
          )}
        </div>
      )}
    </>
  );
};
