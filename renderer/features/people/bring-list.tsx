import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { ImportPreview } from '../../../preload/contract/models/person.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useDo } from '../../hooks/use-do.ts';
import { ImportDialog } from './import-dialog.tsx';

/** A list from a file or from the clipboard. Nothing is taken before the trainer has seen what was understood. */
export const BringList = ({ sessionId }: { readonly sessionId: SessionId }): ReactElement => {
  const { t } = useTranslation('people');
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const fromFile = useDo('people.preview-file');
  const fromPaste = useDo('people.preview-paste');
  const chosen = fromFile.problem;
  return (
    <Card title={t('bring')} hint={t('privacy')}>
      <Button
        icon="upload"
        isDisabled={fromFile.pending}
        onPress={async () => {
          fromPaste.reset();
          setPreview(await fromFile.run({ sessionId }));
        }}
      >
        {t('file')}
      </Button>
      {/* Thinking better of it is no problem. */}
      <ProblemNotice problem={chosen?.code === 'export.cancelled' ? null : chosen} />
      <TextField label={t('paste')} hint={t('pasteHint')} multiline rows={4} value={text} onChange={setText} />
      <ProblemNotice problem={fromPaste.problem} />
      <Button
        isDisabled={text.trim() === '' || fromPaste.pending}
        onPress={async () => {
          fromFile.reset();
          setPreview(await fromPaste.run({ sessionId, text }));
        }}
      >
        {t('pasteAction')}
      </Button>
      {preview === null ? null : (
        <ImportDialog
          key={preview.token}
          first={preview}
          onClose={() => setPreview(null)}
          onTaken={() => {
            setPreview(null);
            setText('');
          }}
        />
      )}
    </Card>
  );
};
