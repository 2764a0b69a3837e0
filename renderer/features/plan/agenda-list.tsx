import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { DropIndicator, GridList, isTextDropItem, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Block, Day } from '../../../preload/contract/models/session.ts';
import { useFormats } from '../../hooks/use-formats.ts';
import { AgendaRow } from './agenda-row.tsx';
import styles from './agenda-tab.module.css';
import { daySums, positionAt } from './day-sums.ts';
import type { Plan } from './use-plan.ts';

/** The type under which an item is dragged; other programs' text is not taken. */
const DRAG_TYPE = 'facilitator-kit/agenda-item';

interface AgendaListProps {
  readonly plan: Plan;
  readonly day: Day;
  readonly onEdit: (id: Block['id']) => void;
}

/** The items of a day in their order. They are moved by dragging (also to another day) or with Alt and an arrow. */
export const AgendaList = ({ plan, day, onEdit }: AgendaListProps): ReactElement => {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const [moved, setMoved] = useState('');
  const { times } = daySums(day);

  const move = async (id: Block['id'], position: number): Promise<void> => {
    const session = await plan.change('blocks.move', { blockId: id, dayId: day.id, position });
    const blocks = session?.days.find((candidate) => candidate.id === day.id)?.blocks;
    const at = blocks?.findIndex((block) => block.id === id) ?? -1;
    const block = blocks?.[at];
    if (blocks !== undefined && block !== undefined) {
      setMoved(t('block.moved', { title: block.title, position: at + 1, count: blocks.length }));
    }
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DRAG_TYPE]: String(key) })),
    acceptedDragTypes: [DRAG_TYPE],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => {
      const [id] = keys;
      const block = day.blocks.find((candidate) => candidate.id === id);
      if (block === undefined || target.dropPosition === 'on') return;
      void move(block.id, positionAt(day.blocks, block.id, String(target.key), target.dropPosition));
    },
    // From another day of this session.
    onInsert: async ({ items, target }) => {
      const [item] = items.filter(isTextDropItem);
      const id = await item?.getText(DRAG_TYPE);
      const block = plan.session.days.flatMap(({ blocks }) => blocks).find((candidate) => candidate.id === id);
      if (block === undefined || target.dropPosition === 'on') return;
      await move(block.id, positionAt(day.blocks, block.id, String(target.key), target.dropPosition));
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop ?? ''} />,
  });

  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const index = day.blocks.findIndex(({ id }) => id === row?.getAttribute('data-key'));
    const block = day.blocks[index];
    const to = index + (event.key === 'ArrowUp' ? -1 : 1);
    if (block === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to >= 0 && to < day.blocks.length) void move(block.id, to);
  };

  return (
    <div onKeyDownCapture={onKeyDownCapture}>
      <GridList
        aria-label={`${t('day.label', { date: formats.longDate(day.date) })}. ${t('day.rows')}`}
        className={styles.list ?? ''}
        items={times.map((planned) => ({ id: planned.block.id, planned }))}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        dependencies={[plan, onEdit]}
      >
        {({ planned }) => <AgendaRow plan={plan} planned={planned} onEdit={() => onEdit(planned.block.id)} />}
      </GridList>
      <p role="status" className={styles.announce}>
        {moved}
      </p>
    </div>
  );
};
