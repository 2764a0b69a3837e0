import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import type { Settings } from '../../preload/contract/models/settings.ts';
import { askOk } from '../hooks/ask-ok.ts';
import { createQueryClient, invalidateArea } from '../hooks/query-client.ts';
import { useEvent } from '../hooks/use-event.ts';
import { useLanguage } from '../hooks/use-words.ts';
import { speak, startI18n } from '../locales/start-i18n.ts';
import { showAppearance } from './appearance.ts';

const Following = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const client = useQueryClient();
  const language = useLanguage();
  useEvent('settings.changed', (settings) => {
    client.setQueryData(['settings.get', {}], settings);
    showAppearance(settings);
    speak(settings.language);
  });
  return <I18nProvider locale={language === 'es' ? 'es-US' : 'en-US'}>{children}</I18nProvider>;
};

const Freshness = (): null => {
  const client = useQueryClient();
  useEvent('records.changed', ({ area }) => void invalidateArea(client, area));
  useEvent('live.changed', (view) => {
    client.setQueryData(['live.view', {}], view);
  });
  useEvent('day.began', () => void client.invalidateQueries({ queryKey: ['app.info'] }));
  useEvent('screens.settling', ({ settling }) => {
    if (!settling) void client.invalidateQueries({ queryKey: ['app.info'] });
  });
  return null;
};

/** Read only when it is needed: the schemas are a tenth of what a start has to run. */
const defaults = async (): Promise<Settings> => (await import('../../preload/contract/models/settings.ts')).Settings.parse({});

/**
 * Starts a window that speaks the trainer's language and follows the settings: reads them, makes the texts ready, draws into
 * `#root`. `hearsRecords` is for the console: only it is told of changed records.
 */
export const mountWindow = async (content: ReactNode, { hearsRecords }: { readonly hearsRecords: boolean }): Promise<void> => {
  const client = createQueryClient();
  // Without its settings the window still opens, in its defaults: what went wrong is told as a notice.
  const settings = await askOk('settings.get', {}).catch(defaults);
  client.setQueryData(['settings.get', {}], settings);
  startI18n(settings.language);
  showAppearance(settings);
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        {hearsRecords ? <Freshness /> : null}
        <Following>{content}</Following>
      </QueryClientProvider>
    </StrictMode>,
  );
};
