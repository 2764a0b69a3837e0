import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, PersonField } from '../../../preload/contract/models/person.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { say } from '../../components/toast-store.ts';
import { Checkbox } from '../../components/toggles.tsx';
import { useDo } from '../../hooks/use-do.ts';
import { ImportColumns } from './import-columns.tsx';
import styles from './import-dialog.module.css';
import { ImportRows } from './import-rows.tsx';
import type { Mapping } from './mapping.ts';

interface ImportDialogProps {
  readonly first: ImportPreview;
  readonly onClose: () => void;
  readonly onTaken: () => void;
}

const Understood = ({ preview }: { readonly preview: ImportPreview }): ReactElement => {
  const { t } = useTranslation('people');
  return (
    <dl className={styles.understood}>
      <div>
        <dt>{t('preview.source')}</dt>
        <dd>{preview.source === '' ? t('preview.pasted') : preview.source}</dd>
      </div>
      <div>
        <dt>{t('preview.encoding')}</dt>
        <dd>{t(`preview.encodings.${preview.encoding}`)}</dd>
      </div>
      <div>
        <dt>{t('preview.delimiter')}</dt>
        <dd>{t(`preview.delimiters.${preview.delimiter}`)}</dd>
      </div>
      <div>
        <dt>{t('preview.columnCount')}</dt>
        <dd>{t('preview.columnsUsed', { count: preview.columns.length, used: Object.keys(preview.mapping).length })}</dd>
      </div>
    </dl>
  );
};

const Counts = ({ counts }: Pick<ImportPreview, 'counts'>): ReactElement => {
  const { t } = useTranslation('people');
  return (
    <p className={styles.counts} role="status">
      <Badge tone="good" icon="plus">
        {t('preview.counts.add', { count: counts.add })}
      </Badge>
      {counts.match === 0 ? null : <Badge tone="teal">{t('preview.counts.match', { count: counts.match })}</Badge>}
      {counts.alreadyExpected === 0 ? null : <Badge>{t('preview.counts.already', { count: counts.alreadyExpected })}</Badge>}
      {counts.refuse === 0 ? null : (
        <Badge tone="warn" icon="alert">
          {t('preview.counts.refuse', { count: counts.refuse })}
        </Badge>
      )}
    </p>
  );
};

/** What was understood of a list, before it is taken: every guess can be corrected. */
export const ImportDialog = ({ first, onClose, onTaken }: ImportDialogProps): ReactElement => {
  const { t } = useTranslation(['people', 'common']);
  const [preview, setPreview] = useState(first);
  const remap = useDo('people.remap');
  const take = useDo('people.import');
  const { counts, token, mapping, hasHeader } = preview;
  const newcomers = counts.add + counts.match;

  const understand = async (change: { readonly mapping?: Mapping; readonly hasHeader?: boolean }): Promise<void> => {
    const next = await remap.run({ token, mapping: change.mapping ?? mapping, hasHeader: change.hasHeader ?? hasHeader });
    if (next !== null) setPreview(next);
  };
  const takeThem = async (): Promise<void> => {
    const taken = await take.run({ token });
    if (taken === null) return;
    say(t('preview.taken', { count: taken.added + taken.matched }));
    onTaken();
  };
  const hasName = (['name', 'givenName', 'familyName'] satisfies PersonField[]).some((field) => mapping[field] !== undefined);

  return (
    <Dialog
      title={t('preview.title')}
      open
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
          <Button kind="primary" isDisabled={newcomers === 0 || take.pending || remap.pending} onPress={() => void takeThem()}>
            {t('preview.take', { count: newcomers })}
          </Button>
        </>
      }
    >
      <Understood preview={preview} />
      <Counts counts={counts} />
      <ProblemNotice
        problem={take.problem ?? remap.problem ?? (hasName ? null : { code: 'people.no-name-column', params: {} })}
      />
      {hasName && newcomers === 0 ? <Notice>{t('preview.nothing')}</Notice> : null}
      <section aria-labelledby="import-columns" className={styles.part}>
        <h3 id="import-columns">{t('preview.columns')}</h3>
        <p className={styles.hint}>{t('preview.columnsHint')}</p>
        <Checkbox isSelected={hasHeader} onChange={(next) => void understand({ hasHeader: next })}>
          {t('preview.header')}
        </Checkbox>
        <ImportColumns preview={preview} onChange={(next) => void understand({ mapping: next })} />
      </section>
      <ImportRows preview={preview} />
    </Dialog>
  );
};
