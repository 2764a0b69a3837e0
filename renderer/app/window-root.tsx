import { type QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import type { Settings } from '../../preload/contract/models/settings.ts';
import { listen } from '../bridge.ts';
import { askOk } from '../hooks/ask-ok.ts';
import { createQueryClient, invalidateArea } from '../hooks/query-client.ts';
import { useEvent } from '../hooks/use-event.ts';
import { useLanguage } from '../hooks/use-words.ts';
import { speak, startI18n, type Texts } from '../locales/start-i18n.ts';
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

/** From before the first question on: an answer that has become old while the window was drawn is asked anew. */
const followRecords = (client: QueryClient): void => {
  listen('records.changed', ({ area }) => void invalidateArea(client, area));
  listen('live.changed', (view) => {
    client.setQueryData(['live.view', {}], view);
  });
  listen('day.began', () => void client.invalidateQueries({ queryKey: ['app.info'] }));
  listen('screens.settling', ({ settling }) => {
    if (!settling) void client.invalidateQueries({ queryKey: ['app.info'] });
  });
};

/** Read only when it is needed: the schemas are a tenth of what a start has to run. */
const defaults = async (): Promise<Settings> => (await import('../../preload/contract/models/settings.ts')).Settings.parse({});

interface WindowSetting {
  readonly texts: Texts;
  /** For the console: only it is told of changed records. */
  readonly hearsRecords?: boolean;
  /** What the first place will ask: asked at once, so that it is drawn once, with its answers. */
  readonly first?: readonly ('app.info' | 'live.view' | 'sessions.list')[];
}

/**
 * Starts a window that speaks the trainer's language and follows the settings: reads them, makes the texts ready, draws into
 * `#root`.
 */
export const mountWindow = async (
  content: ReactNode,
  { texts, hearsRecords = false, first = [] }: WindowSetting,
): Promise<void> => {
  const client = createQueryClient();
  if (hearsRecords) followRecords(client);
  const answers = first.map((channel) => client.prefetchQuery({ queryKey: [channel, {}], queryFn: () => askOk(channel, {}) }));
  // Without its settings the window still opens, in its defaults: what went wrong is told as a notice.
  const settings = await askOk('settings.get', {}).catch(defaults);
  client.setQueryData(['settings.get', {}], settings);
  startI18n(settings.language, texts);
  showAppearance(settings);
  await Promise.all(answers);
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Following>{content}</Following>
      </QueryClientProvider>
    </StrictMode>,
  );
};
