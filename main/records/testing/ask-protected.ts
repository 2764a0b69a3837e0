// Run by a test as another user: opens the records of a folder, asks and changes, and prints what was answered.
import { newSession } from './samples.ts';
import { openIn } from './test-records.ts';

const opened = await openIn(process.argv[2] ?? '');
if (opened.ok) {
  const { state, call, backup, close } = opened.value;
  const write = await newSession(opened.value).then(
    () => 'written',
    (thrown: Error) => /[a-z]+\.[a-z-]+/.exec(thrown.message)?.[0],
  );
  console.log(
    JSON.stringify({
      mode: state.mode,
      notices: state.notices.map((notice) => notice.code),
      titles: (await call('sessions.list')).map((session) => session.title),
      write,
      backup: (await backup('asked')).ok,
    }),
  );
  await close();
} else {
  console.log(JSON.stringify({ refused: opened.problem.code }));
}
