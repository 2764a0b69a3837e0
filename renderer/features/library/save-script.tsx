import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { say } from '../../components/toast-store.ts';
import { useDo } from '../../hooks/use-do.ts';
import { fileNameOf } from './file-name.ts';

interface SaveScriptProps {
  readonly sha256: Sha256;
  /** The video's. */
  readonly title: string;
  readonly language: string;
}

/** What a video's voice says, to be printed or read by a trainer who turns the sound off. */
export const SaveScript = ({ sha256, title, language }: SaveScriptProps): ReactElement => {
  const { t } = useTranslation('library');
  const saveFile = useDo('library.save-file');
  const save = async (): Promise<void> => {
    const suggestedName = fileNameOf(t('video.scriptName', { title }), language, 'txt');
    const saved = await saveFile.run({ sha256, suggestedName });
    if (saved !== null) say(t('document.saved', { path: saved.path }));
  };
  return (
    <>
      <Button size="small" icon="download" isDisabled={saveFile.pending} onPress={() => void save()}>
        {t('video.saveScript')}
      </Button>
      <ProblemNotice problem={saveFile.problem?.code === 'export.cancelled' ? null : saveFile.problem} />
    </>
  );
};
