// Run by a test and killed by it: installs what lies in a folder. It says when it begins and when it has ended.
import { writeSync } from 'node:fs';
import { take } from './installing.ts';

const [libraryFolder = '', ...chosen] = process.argv.slice(2);
writeSync(1, 'begun\n');
const answer = await take(libraryFolder, chosen);
writeSync(1, `${JSON.stringify(answer)}\n`);
