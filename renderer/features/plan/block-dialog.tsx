import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../../../preload/contract/agenda-times.ts';
import type { Block, BlockDraft } from '../../../preload/contract/models/session.ts';
import { PlainTime } from '../../../preload/contract/models/time.ts';
import { Button } from '../../components/button.tsx';
import { TimeField } from '../../components/date-time-fields.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { SaveMark } from '../../components/save-mark.tsx';
import { SavedTextField } from '../../components/saved-text-field.tsx';
import { Select } from '../../components/select.tsx';
import { Checkbox, Switch } from '../../components/toggles.tsx';
import { useFormats } from '../../hooks/use-formats.ts';
import styles from './agenda-tab.module.css';
import { BLOCK_KINDS } from './block-kinds.ts';
import { daySums } from './day-sums.ts';
import type { Plan } from './use-plan.ts';

interface BlockDialogProps {
  readonly plan: Plan;
  readonly block: Block;
  readonly onClose: () => void;
}

type BlockChange = Partial<Omit<BlockDraft, 'dayId'>>;

const DayChoice = ({ plan, block }: Omit<BlockDialogProps, 'onClose'>): ReactElement | null => {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const { days } = plan.session;
  if (days.length < 2) return null;
  return (
    <Select
      label={t('block.fields.day')}
      choices={days.map((day, index) => ({
        value: day.id as string,
        label: t('block.fields.dayChoice', { number: index + 1, date: formats.shortDate(day.date) }),
      }))}
      value={block.dayId}
      onChange={(value) => {
        const day = days.find(({ id }) => id === value);
        if (day !== undefined && day.id !== block.dayId) {
          void plan.change('blocks.move', { blockId: block.id, dayId: day.id, position: day.blocks.length });
        }
      }}
    />
  );
};

/** Everything about one agenda item. It saves as it is changed; closing only closes. */
export const BlockDialog = ({ plan, block, onClose }: BlockDialogProps): ReactElement => {
  const { t } = useTranslation(['plan', 'common']);
  const change = async (to: BlockChange): Promise<boolean> =>
    (await plan.change('blocks.update', { blockId: block.id, change: to })) !== null;
  const day = plan.session.days.find(({ id }) => id === block.dayId);
  const planned = day === undefined ? undefined : daySums(day).times.find((time) => time.block.id === block.id);
  return (
    <Dialog
      title={t('block.dialog')}
      open
      onClose={onClose}
      actions={
        <>
          <SaveMark state={plan.state} />
          <Button kind="primary" onPress={onClose}>
            {t('common:actions.done')}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={plan.problem} />
      {block.item === null ? null : <Notice>{t('block.item')}</Notice>}
      <SavedTextField
        label={t('block.fields.title')}
        saved={block.title}
        save={(title) => change({ title })}
        maxLength={200}
        autoFocus
      />
      <div className={styles.pair}>
        <Select
          label={t('block.fields.kind')}
          choices={BLOCK_KINDS.map((value) => ({ value, label: t(`common:blockKinds.${value}`) }))}
          value={block.kind}
          onChange={(kind) => void change({ kind })}
        />
        <NumberField
          label={t('block.fields.minutes')}
          unit={t('block.unit')}
          minValue={1}
          maxValue={600}
          value={block.minutes}
          onChange={(minutes) => {
            if (Number.isInteger(minutes)) void change({ minutes });
          }}
        />
      </div>
      <SavedTextField label={t('block.fields.ledBy')} saved={block.ledBy} save={(ledBy) => change({ ledBy })} maxLength={200} />
      <DayChoice plan={plan} block={block} />
      <Checkbox isSelected={block.optional} onChange={(optional) => void change({ optional })}>
        {t('block.fields.optional')}
      </Checkbox>
      <Checkbox isSelected={block.creditable} onChange={(creditable) => void change({ creditable })}>
        {t('block.fields.creditable')}
      </Checkbox>
      <Switch
        isSelected={block.lockedStart !== null}
        onChange={(locked) =>
          void change({ lockedStart: locked && planned !== undefined ? PlainTime.parse(timeOf(planned.start)) : null })
        }
      >
        {t('block.fields.locked')}
      </Switch>
      {block.lockedStart === null ? null : (
        <TimeField
          label={t('block.fields.lockedAt')}
          value={block.lockedStart}
          onChange={(lockedStart) => {
            if (lockedStart !== null) void change({ lockedStart });
          }}
        />
      )}
    </Dialog>
  );
};
