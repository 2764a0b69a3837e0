import type { EventName } from '../../../preload/contract/events.ts';
import type { ModuleDetail } from '../../../preload/contract/models/library.ts';
import { failed, ok, type Problem } from '../../../preload/contract/models/problem.ts';
import type { Records } from '../../records/records.ts';
import { expectOk, openIn, testFolder } from '../../records/testing/test-records.ts';
import type { Services } from '../../services.ts';

/** Services for a test of handlers: real records in a folder of their own, a library of the modules given. */
export interface TestServices {
  readonly services: Services;
  readonly records: Records;
  readonly folder: string;
  /** What the windows were told, in order. */
  readonly told: string[];
  readonly noticed: Problem[];
  /** The file that the trainer will choose next. */
  chooseFile: string | null;
  readonly dispose: () => Promise<void>;
}

export const testServices = async (modules: readonly ModuleDetail[] = []): Promise<TestServices> => {
  const { folder, remove } = testFolder();
  const records = expectOk(await openIn(folder));
  const told: string[] = [];
  const noticed: Problem[] = [];
  const unasked = () => {
    throw new Error('not asked in this test');
  };
  const test: TestServices = {
    services: {
      records,
      library: {
        catalog: unasked,
        module: (packId, moduleId) => {
          const found = modules.find((module) => module.packId === packId && module.moduleId === moduleId);
          return found === undefined ? failed('content.not-found') : ok(found);
        },
        deck: unasked,
        video: unasked,
        activity: unasked,
        blob: unasked,
      },
      broadcast: (event: EventName, payload: unknown) => {
        told.push(event === 'records.changed' ? (payload as { area: string }).area : event);
      },
      dialogs: {
        chooseFileToOpen: async () => test.chooseFile,
        chooseFilesToOpen: unasked,
        chooseFolder: unasked,
        chooseFileToSave: unasked,
      },
      notify: (problem) => noticed.push(problem),
      noteAnchor: () => ({
        blockId: null,
        blockTitle: 'Opening',
        item: null,
        itemTitle: '',
        slideId: null,
        slideTitle: '',
        videoSeconds: null,
      }),
      kitVersion: '0.1.0',
    },
    records,
    folder,
    told,
    noticed,
    chooseFile: null,
    dispose: async () => {
      await records.close();
      remove();
    },
  };
  return test;
};
