import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogItem } from '../../../preload/contract/models/library.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { say } from '../../components/toast-store.ts';
import { Segmented, Switch } from '../../components/toggles.tsx';
import { useDo } from '../../hooks/use-do.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import styles from './handout-button.module.css';
import { useContentLanguage } from './use-content-language.ts';

interface HandoutProps {
  /** A deck. */
  readonly item: CatalogItem;
  readonly className?: string;
}

/** Saves a deck as a handout to be read: in which language, and whether with the trainer's notes, is asked first. */
export const HandoutButton = ({ item, className }: HandoutProps): ReactElement => {
  const { t } = useTranslation('paper');
  const localized = useLocalized();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        icon="download"
        aria-label={t('handout.openOf', { title: localized(item.title) })}
        onPress={() => setOpen(true)}
        {...(className === undefined ? {} : { className })}
      >
        {t('handout.open')}
      </Button>
      {open ? <HandoutDialog item={item} onClose={() => setOpen(false)} /> : null}
    </>
  );
};

const HandoutDialog = ({ item, onClose }: HandoutProps & { readonly onClose: () => void }): ReactElement => {
  const { t } = useTranslation(['paper', 'common']);
  const language = useContentLanguage(item.languages);
  const [withNotes, setWithNotes] = useState(false);
  const handout = useDo('paper.save-handout');
  const save = async (): Promise<void> => {
    const saved = await handout.run({ item: item.ref, language: language.language, withNotes });
    if (saved === null) return;
    say(t('saved', { path: saved.path }));
    onClose();
  };
  return (
    <Dialog
      title={t('handout.title')}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
          <Button kind="primary" icon="download" isDisabled={handout.pending} onPress={() => void save()}>
            {t('handout.save')}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <p>{t(item.pdfSlides.includes(language.language) ? 'handout.whatOfPages' : 'handout.what')}</p>
        {language.choices.length > 1 ? (
          <Segmented
            label={t('handout.language')}
            choices={language.choices}
            value={language.language}
            onChange={language.choose}
          />
        ) : null}
        <Switch isSelected={withNotes} onChange={setWithNotes}>
          {t('handout.withNotes')}
        </Switch>
        {handout.pending ? <p role="status">{t('handout.making')}</p> : null}
        <ProblemNotice problem={handout.problem?.code === 'export.cancelled' ? null : handout.problem} />
      </div>
    </Dialog>
  );
};
