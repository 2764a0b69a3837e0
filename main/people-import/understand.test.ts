import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../preload/contract/models/ids.ts';
import { PersonDraft } from '../../preload/contract/models/person.ts';
import type { Known } from '../records/same-person.ts';
import { judge, type ListChoice, type ListSource, understand } from './understand.ts';

const paste = (text: string): ListSource => ({ kind: 'paste', text });
const file = (bytes: Uint8Array | string): ListSource => ({
  kind: 'file',
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
});
const read = (source: ListSource, choice: ListChoice | null = null) => {
  const list = understand(source, choice);
  if (!list.ok) {
    throw new Error(list.problem.code);
  }
  return list.value;
};
const names = (source: ListSource) => read(source).drafts.map(({ fields }) => fields.name);
const known = (id: string, name: string, more: Partial<Known> = {}): Known => ({
  ...PersonDraft.parse({ name }),
  expected: false,
  ...more,
  id: id as PersonId,
});

describe('encodings', () => {
  const text = "Name,Email\r\nPeña,p@example.org\r\nNguyễn,\r\nO'Brien “Zoë”,\r\n";
  const utf16 = Buffer.from(text, 'utf16le');
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['utf-16le', utf16],
    ['utf-16be', Buffer.from(utf16).swap16()],
  ] as const)('%s', (encoding, bytes) => {
    const list = read(file(bytes));
    expect(list).toMatchObject({ encoding, hasHeader: true, mapping: { name: 0, email: 1 } });
    expect(list.drafts.map(({ fields }) => fields.name)).toEqual(['Peña', 'Nguyễn', "O'Brien “Zoë”"]);
  });

  it('windows-1252, with the signs that Unicode has elsewhere', () => {
    const bytes = Buffer.concat([
      Buffer.from('Name\nPe'),
      Buffer.from([0xf1]),
      Buffer.from('a \x93Z\xeb\x94 O\x92Neil \x80', 'latin1'),
    ]);
    const list = read(file(bytes));
    expect(list.encoding).toBe('windows-1252');
    expect(list.drafts[0]?.fields.name).toBe('Peña “Zë” O’Neil €');
  });

  it.each([
    ['a workbook', Buffer.from('504b030414000600', 'hex')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['noise', Buffer.from([1, 2, 3, 4, 5, 200, 201, 0, 0, 7])],
  ])('%s is no text', (_, bytes) => {
    expect(understand(file(bytes), null)).toMatchObject({ ok: false, problem: { code: 'people.file-not-text' } });
  });

  it.each(['', ' \n\n', '\ufeff', ',,,\n,,\n'])('nothing is a problem of its own: %j', (text) => {
    expect(understand(file(text), null)).toMatchObject({ ok: false, problem: { code: 'people.file-empty' } });
  });
});

describe('what people paste', () => {
  it.each([
    ['one name a line', 'Ana Peña\n\nSeán O’Brien\nNguyễn Văn An', ['Ana Peña', 'Seán O’Brien', 'Nguyễn Văn An']],
    ['a numbered list', '1. Ana Peña\n2. Bo Li\n10) Cy Day', ['Ana Peña', 'Bo Li', 'Cy Day']],
    ['bullets', '• Ana Peña\n- Bo Li', ['Ana Peña', 'Bo Li']],
    [
      'last, first',
      'Peña, Ana\nGarcía López, María José\nO’Brien, Seán',
      ['Ana Peña', 'María José García López', 'Seán O’Brien'],
    ],
    ['addresses', 'Ana Peña <ana@example.org>\n"Li, Bo" <bo@example.org>', ['Ana Peña', 'Bo Li']],
    [
      'addresses in one line',
      'Ana Peña <ana@example.org>; Bo Li <bo@example.org>, Cy <cy@example.org>;',
      ['Ana Peña', 'Bo Li', 'Cy'],
    ],
    ['a spreadsheet', 'Ana\tPeña\tana@example.org\nBo\tLi\tbo@example.org', ['Ana Peña', 'Bo Li']],
    ['a spreadsheet with headings', 'Last Name\tFirst Name\nPeña\tAna', ['Ana Peña']],
    ['capitals', 'PEÑA, ANA\nLI, BO', ['ANA PEÑA', 'BO LI']],
    ['names with degrees', 'Ana Peña, LCSW\nBo Li, Jr.\nCy Day, PhD', ['Ana Peña, LCSW', 'Bo Li, Jr.', 'Cy Day, PhD']],
  ])('%s', (_, text, expected) => {
    expect(names(paste(text))).toEqual(expected);
  });

  it('keeps the addresses', () => {
    expect(read(paste('Ana Peña <ana@example.org>')).drafts[0]?.fields.email).toBe('ana@example.org');
    expect(read(paste('Ana\tPeña\tana@example.org\nBo\tLi\tbo@example.org')).mapping).toEqual({
      givenName: 0,
      familyName: 1,
      email: 2,
    });
  });
});

describe('headings', () => {
  it.each([
    ['First Name,Last Name,Email', { givenName: 0, familyName: 1, email: 2 }],
    ['Nombre;Apellidos;Correo electrónico;Escuela', { givenName: 0, familyName: 1, email: 2, school: 3 }],
    ['Nombre completo;Puesto;Distrito escolar', { name: 0, jobTitle: 1, district: 2 }],
    ['Timestamp,Email Address,Full name (as it should appear on your certificate),School site', { email: 1, name: 2, school: 3 }],
    ['Name (original name),Email,Join time,Leave time,Duration (minutes)', { name: 0, email: 1 }],
    [
      'Order #,Event Name,Ticket Type,Buyer Last Name,Buyer Email,Attendee First Name,Last Name,Email,Job Title,Company',
      { familyName: 6, email: 7, jobTitle: 8, agency: 9 },
    ],
    ['NAME\tPOSITION\tLEA', { name: 0, jobTitle: 1, district: 2 }],
  ])('%s', (header, mapping) => {
    const delimiter = /[;\t]/.exec(header)?.[0] ?? ',';
    const cells = header.split(delimiter).map((_, index) => `Cell ${index}`);
    expect(read(file(`${header}\n${cells.join(delimiter)}\n`))).toMatchObject({ hasHeader: true, mapping });
  });

  it('finds them below the lines that a Zoom report begins with', () => {
    const list = read(
      file(
        'Attendee Report\nReport Generated:,"03/10/2026 04:00 PM"\nTopic,ID\nWellness,93\nAttendee Details\nAttended,User Name (Original Name),First Name,Last Name,Email\nYes,ana p,Ana,Peña,a@example.org\n',
      ),
    );
    expect(list.drafts).toEqual([
      expect.objectContaining({ line: 7, fields: expect.objectContaining({ email: 'a@example.org' }) }),
    ]);
  });

  it('reads forty columns, quotes and line ends inside cells', () => {
    const header = Array.from({ length: 38 }, (_, index) => `Question ${index}`);
    const cells = header.map((_, index) => (index === 3 ? '"one,\r\ntwo ""three"""' : `a${index}`));
    const list = read(
      file(
        `${[...header.slice(0, 20), 'First name', 'Last name', ...header.slice(20)].join(',')}\r\n${[...cells.slice(0, 20), 'Ana', '"Peña, Jr."', ...cells.slice(20)].join(',')}\r\n`,
      ),
    );
    expect(list.columns).toHaveLength(40);
    expect(list.columns[3]?.sample).toEqual(['one,\ntwo "three"']);
    expect(list.drafts[0]?.fields.name).toBe('Ana Peña, Jr.');
  });

  it('does what the trainer says instead', () => {
    const source = file('Ana,Lincoln\nBo,Grant\n');
    expect(
      read(source, { mapping: { name: 0, school: 1 }, hasHeader: false }).drafts.map(({ fields }) => [
        fields.name,
        fields.school,
      ]),
    ).toEqual([
      ['Ana', 'Lincoln'],
      ['Bo', 'Grant'],
    ]);
    expect(read(source, { mapping: { name: 0 }, hasHeader: true }).drafts).toHaveLength(1);
  });

  it('without a column of names, every row is refused and the columns are there to choose from', () => {
    const list = read(file('Code,Amount\n17,200\n18,300\n'));
    expect(list.columns).toHaveLength(2);
    expect(judge(list.drafts, []).map((row) => row.reason)).toEqual(
      ['no-name', 'no-name', 'no-name'].slice(0, list.drafts.length),
    );
  });
});

describe('what would happen', () => {
  const rows = (text: string, people: readonly Known[] = []) =>
    judge(read(file(text)).drafts, people).map((row) => row.reason ?? row.outcome);

  it('adds, matches, knows who is expected, and refuses', () => {
    const people = [known('a', 'Ana Peña', { expected: true }), known('b', 'Li Bo', { email: 'bo@example.org' })];
    const text = `Name,Email\nAna Pena,\nBo Li,BO@example.org\nCy Day,\nCY DAY,\n,x@example.org\n${'x'.repeat(201)},\n`;
    expect(rows(text, people)).toEqual(['already-expected', 'match', 'add', 'repeated-in-file', 'no-name', 'too-long']);
  });

  it('takes two people of one name for two', () => {
    expect(rows('Name,Email\nAna Peña,a@example.org\nAna Peña,b@example.org\n')).toEqual(['add', 'add']);
    expect(rows('Name,School\nAna Peña,Lincoln\nAna Peña,Grant\n')).toEqual(['add', 'add']);
    expect(rows('Name,Email\nAna Peña,a@example.org\n', [known('x', 'Ana Peña', { email: 'other@example.org' })])).toEqual([
      'add',
    ]);
  });

  it('does not choose between two who could be meant', () => {
    expect(rows('Name\nAna Peña\n', [known('x', 'Ana Peña', { school: 'A' }), known('y', 'Ana Peña', { school: 'B' })])).toEqual([
      'add',
    ]);
  });
});
