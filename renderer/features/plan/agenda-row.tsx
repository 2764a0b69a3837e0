import type { ReactElement } from 'react';
import { Button as AriaButton, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type PlannedTime, timeOf } from '../../../preload/contract/agenda-times.ts';
import type { Block } from '../../../preload/contract/models/session.ts';
import { Badge } from '../../components/badge.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { say } from '../../components/toast-store.ts';
import { cx } from '../../hooks/cx.ts';
import { useDuration, useFormats } from '../../hooks/use-formats.ts';
import styles from './agenda-tab.module.css';
import { BLOCK_ICONS, isPause } from './block-kinds.ts';
import type { Plan } from './use-plan.ts';

const useRemoveBlock = (plan: Plan): ((block: Block) => Promise<void>) => {
  const { t } = useTranslation(['plan', 'common']);
  return async (block) => {
    const day = plan.session.days.find(({ id }) => id === block.dayId);
    const position = day?.blocks.findIndex(({ id }) => id === block.id) ?? 0;
    if ((await plan.change('blocks.remove', { blockId: block.id })) === null) return;
    const { id: _id, trackId: _trackId, ...draft } = block;
    say(t('block.removed', { title: block.title }), {
      action: { label: t('common:actions.undo'), run: () => void plan.change('blocks.add', { block: draft, position }) },
    });
  };
};

/** What there is to say of an agenda item beside its title and its times. */
export const BlockFacts = ({ block }: { readonly block: Block }): ReactElement => {
  const { t } = useTranslation(['plan', 'common']);
  const formats = useFormats();
  const kind = t(`common:blockKinds.${block.kind}`);
  return (
    <p className={styles.facts}>
      {kind === block.title ? null : <span>{kind}</span>}
      {block.ledBy === '' ? null : <span>{t('block.ledBy', { name: block.ledBy })}</span>}
      {block.optional ? <Badge>{t('block.optional')}</Badge> : null}
      {block.creditable || isPause(block.kind) ? null : <Badge>{t('block.notCredited')}</Badge>}
      {block.lockedStart === null ? null : (
        <Badge tone="teal" icon="lock">
          {t('block.locked', { time: formats.timeOfDay(block.lockedStart) })}
        </Badge>
      )}
    </p>
  );
};

/** Time between two items that the trainer should know about. */
const Gap = ({ minutes }: { readonly minutes: number }): ReactElement | null => {
  const { t } = useTranslation('plan');
  const duration = useDuration();
  if (minutes === 0) return null;
  return minutes > 0 ? (
    <p className={styles.gap}>{t('block.gap', { duration: duration(minutes) })}</p>
  ) : (
    <p className={cx(styles.gap, styles.overlap)}>
      <Icon name="alert" size={16} /> {t('block.overlap', { duration: duration(-minutes) })}
    </p>
  );
};

interface AgendaRowProps {
  readonly plan: Plan;
  readonly planned: PlannedTime;
  readonly onEdit: () => void;
}

/** One agenda item: when, what, how long. */
export const AgendaRow = ({ plan, planned, onEdit }: AgendaRowProps): ReactElement => {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const remove = useRemoveBlock(plan);
  const { block } = planned;
  const start = formats.timeOfDay(timeOf(planned.start));
  const end = formats.timeOfDay(timeOf(planned.end));
  return (
    <GridListItem
      id={block.id}
      textValue={`${block.title}, ${t('block.times', { start, end })}`}
      className={cx(styles.item, isPause(block.kind) && styles.pause)}
    >
      <Gap minutes={planned.gap} />
      <div className={styles.row}>
        <AriaButton slot="drag" className={cx(styles.grip)} aria-label={t('block.drag', { title: block.title })}>
          <Icon name="grip" />
        </AriaButton>
        <p className={styles.times}>
          <span className={styles.start}>{start}</span>
          <span className={styles.end}>{end}</span>
        </p>
        <span className={styles.kind}>
          <Icon name={BLOCK_ICONS[block.kind]} />
        </span>
        <div className={styles.what}>
          <p className={styles.title}>{block.title}</p>
          <BlockFacts block={block} />
        </div>
        <NumberField
          label={t('block.minutes', { title: block.title })}
          hideLabel
          unit={t('block.unit')}
          minValue={1}
          maxValue={600}
          step={1}
          value={block.minutes}
          onChange={(minutes) => {
            if (Number.isInteger(minutes) && minutes !== block.minutes) {
              void plan.change('blocks.update', { blockId: block.id, change: { minutes } });
            }
          }}
        />
        <div className={styles.buttons}>
          <IconButton icon="pencil" label={t('block.edit', { title: block.title })} onPress={onEdit} />
          <IconButton icon="trash" danger label={t('block.remove', { title: block.title })} onPress={() => void remove(block)} />
        </div>
      </div>
    </GridListItem>
  );
};
