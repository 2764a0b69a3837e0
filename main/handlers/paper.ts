import type { ModuleRef } from '../../preload/contract/models/item-ref.ts';
import type { UiLanguage } from '../../preload/contract/models/localized.ts';
import type { PacketWish, PaperChoices } from '../../preload/contract/models/paper.ts';
import { failed, ok, type Result } from '../../preload/contract/models/problem.ts';
import type { PlainDate } from '../../preload/contract/models/time.ts';
import { safeFileName } from '../exports/file-name.ts';
import { documentPdf, type PrintToPdf } from '../exports/pdf.ts';
import { type SavedFile, saveBytes } from '../exports/write-file.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import { inLanguage } from '../library/language.ts';
import type { OpenedLibrary } from '../library/open-library.ts';
import { handoutDocument } from '../paper/handout.ts';
import { makePacket } from '../paper/make-packet.ts';
import { withPaperWorker } from '../paper/paper-worker.ts';
import type { PacketSource } from '../paper/protocol.ts';
import { paperWords } from '../paper/words.ts';
import { createLog } from '../platform/log.ts';
import type { Records } from '../records/records.ts';
import type { FileDialogs } from '../services.ts';

const log = createLog('paper');

export interface PaperServices {
  readonly library: Pick<OpenedLibrary, 'catalog' | 'deck' | 'module' | 'open'>;
  readonly records: Pick<Records, 'call'>;
  readonly dialogs: Pick<FileDialogs, 'chooseFileToSave'>;
  readonly print: PrintToPdf;
  readonly worker: string | URL;
  /** The windows' own. */
  readonly language: () => UiLanguage;
  readonly today: () => PlainDate;
}

interface PlannedSession {
  readonly about: NonNullable<PaperChoices['session']>;
  /** In the versions that it was planned with. */
  readonly modules: readonly ModuleRef[];
}

/** Answers for what comes out of the library on paper. */
export const paperHandlers = (services: PaperServices): HandlersFor<'paper'> => {
  const { library, records, dialogs, print, worker, language, today } = services;

  /** Asks where to, then makes it: nobody waits for a file that is not wanted. */
  const save = async (title: string, suggested: string, make: () => Promise<Result<Uint8Array>>): Promise<Result<SavedFile>> => {
    const target = await dialogs.chooseFileToSave(title, safeFileName(suggested, 'pdf'), 'pdf');
    if (target === null) return failed('export.cancelled');
    const made = await attempt(make);
    return made.ok ? saveBytes(target, made.value) : made;
  };

  const sessionOf = async (id: PacketWish['sessionId']): Promise<Result<PlannedSession | null>> => {
    if (id === null) return ok(null);
    const read = await records.call('sessions.get', id);
    if (!read.ok) return read;
    const { title, days, venue, expectedCount: expected, modules } = read.value;
    return ok({ about: { title, dates: days.map(({ date }) => date), venue: venue.name, expected }, modules });
  };

  const packet = async (wish: PacketWish): Promise<Result<Uint8Array>> => {
    const session = await sessionOf(wish.sessionId);
    if (!session.ok) return session;
    const sources: PacketSource[] = [];
    for (const { item, language: asked, copies } of wish.lines) {
      const module = library.module(item.packId, item.moduleId, item.packVersion);
      if (!module.ok) return module;
      const found = module.value.items.find(({ ref }) => ref.itemId === item.itemId);
      const document = found?.documents.find((one) => one.language === asked);
      if (found === undefined || document === undefined) return failed('content.not-found', { what: item.itemId });
      const opened = await library.open(document.file.sha256);
      if (!opened.ok) return opened;
      sources.push({ path: opened.value.path, title: inLanguage(found.title, asked), language: asked, copies });
    }
    const about = { language: language(), session: session.value?.about ?? null, madeOn: today(), twoSided: wish.twoSided };
    return makePacket({ worker, print }, sources, about);
  };

  return {
    'paper.save-handout': async ({ item, language: asked, withNotes }) => {
      const deck = await library.deck(item, asked);
      if (!deck.ok) return deck;
      const module = library.module(item.packId, item.moduleId, item.packVersion);
      if (!module.ok) return module;
      const name = paperWords(deck.value.language).handoutName(deck.value.title, withNotes);
      return save(paperWords(language()).saveHandout, `${name} (${deck.value.language})`, async () => {
        const document = handoutDocument({ deck: deck.value, module: module.value, withNotes });
        const finish = (printed: Uint8Array, given: typeof document) =>
          withPaperWorker(worker, ({ ask }) => ask('finish', { printed, document: given }));
        return ok(await documentPdf(document, print, finish));
      });
    },

    'paper.choices': async ({ sessionId }) => {
      const session = await sessionOf(sessionId);
      if (!session.ok) return session;
      const modules = session.value?.modules ?? modulesOf(library.catalog());
      return ok({ session: session.value?.about ?? null, workbooks: modules.flatMap((module) => workbooksOf(library, module)) });
    },

    'paper.packet': async (wish) => {
      const made = await attempt(() => packet(wish));
      return made.ok ? ok({ bytes: new Uint8Array(made.value) }) : made;
    },

    'paper.save-packet': async (wish) => {
      const session = await sessionOf(wish.sessionId);
      if (!session.ok) return session;
      const t = paperWords(language());
      const short = [...(session.value?.about.title.trim() ?? '')].slice(0, 60).join('');
      const date = session.value?.about.dates[0] ?? today();
      const name = short === '' ? `${date} ${t.packetName}` : `${date} ${short} - ${t.packetName}`;
      return save(t.savePacket, name, () => packet(wish));
    },
  };
};

const attempt = async (make: () => Promise<Result<Uint8Array>>): Promise<Result<Uint8Array>> => {
  try {
    return await make();
  } catch (thrown) {
    log.error('paper could not be made', thrown);
    return failed('export.failed');
  }
};

/** Every module once, in the library's order, though some belong to every role. */
const modulesOf = ({ roles }: ReturnType<OpenedLibrary['catalog']>): readonly ModuleRef[] => {
  const all = roles.flatMap((role) => role.phases.flatMap((phase) => phase.modules));
  return [...new Map(all.map((module) => [`${module.packId} ${module.moduleId}`, module])).values()];
};

/** What of a module is to be printed. A module that is no longer on board has nothing. */
const workbooksOf = (
  library: PaperServices['library'],
  { packId, packVersion, moduleId }: ModuleRef,
): PaperChoices['workbooks'] => {
  const module = library.module(packId, moduleId, packVersion);
  if (!module.ok) return [];
  const { title: moduleTitle, roleTitle, items } = module.value;
  return items
    .filter(({ documents }) => documents.some(({ file }) => file.mediaType === 'application/pdf'))
    .map(({ ref, title, documents }) => ({
      item: ref,
      title,
      moduleTitle,
      roleTitle,
      documents: documents.map(({ language, draft, file }) => ({ language, draft, pages: file.pages })),
    }));
};
