import { type ReactElement, useState } from 'react';
import type { Block, Day } from '../../../preload/contract/models/session.ts';
import styles from './agenda-tab.module.css';
import { BlockDialog } from './block-dialog.tsx';
import { DayAgenda } from './day-agenda.tsx';
import { ModulePicker } from './module-picker.tsx';
import type { Plan } from './use-plan.ts';

/** The agenda, day by day. One dialog edits an item, one adds a module; the rest happens in the rows. */
export const AgendaTab = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const [editing, setEditing] = useState<Block['id'] | null>(null);
  const [addingTo, setAddingTo] = useState<Day['id'] | null>(null);
  const block = plan.session.days.flatMap(({ blocks }) => blocks).find(({ id }) => id === editing);
  return (
    <div className={styles.days}>
      {plan.session.days.map((day, index) => (
        <DayAgenda
          key={day.id}
          plan={plan}
          day={day}
          number={index + 1}
          onEdit={(id) => setEditing(id)}
          onAddModule={() => setAddingTo(day.id)}
        />
      ))}
      {block === undefined ? null : <BlockDialog key={block.id} plan={plan} block={block} onClose={() => setEditing(null)} />}
      {addingTo === null ? null : <ModulePicker plan={plan} dayId={addingTo} onClose={() => setAddingTo(null)} />}
    </div>
  );
};
