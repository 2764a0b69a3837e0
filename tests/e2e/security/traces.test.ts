import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesWith } from './traces.ts';

it('what looks for traces finds them, however they are written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kit-planted-'));
  mkdirSync(join(folder, 'in', 'José Ángel'), { recursive: true });
  writeFileSync(join(folder, 'utf8'), 'before José Ángel after');
  writeFileSync(join(folder, 'utf16'), Buffer.from('before José Ángel after', 'utf16le'));
  writeFileSync(join(folder, 'in', 'apart'), 'José Ángel'.normalize('NFD'));
  writeFileSync(join(folder, 'José Ángel.pdf'), '');
  writeFileSync(join(folder, 'clean'), 'José, Ángel');
  const found = filesWith(folder, ['José Ángel']);
  rmSync(folder, { recursive: true });
  expect([...found].sort()).toEqual(['José Ángel.pdf', 'in/José Ángel', 'in/apart', 'utf16', 'utf8']);
});
