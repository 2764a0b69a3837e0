import type { XConnection } from './connection.ts';
import type { Box } from './requests.ts';

/** A monitor that the X server knows. */
export interface Monitor extends Box {
  readonly name: string;
  readonly primary: boolean;
}

/** The monitors that are plugged in, and a call back whenever that changes. */
export async function watchMonitors(x: XConnection, changed: () => void): Promise<() => Promise<readonly Monitor[]>> {
  const query = Buffer.alloc(4 + 8);
  query.writeUInt16LE(5, 0);
  query.write('RANDR', 4, 'latin1');
  const extension = await x.ask(98, 0, query);
  if (extension[8] !== 1) return () => wholeScreen(x);
  const opcode = extension[9] ?? 0;
  const firstEvent = extension[10] ?? 0;
  const version = Buffer.alloc(8);
  version.writeUInt32LE(1, 0);
  version.writeUInt32LE(5, 4);
  await x.ask(opcode, 0, version);
  const select = Buffer.alloc(8);
  select.writeUInt32LE(x.root, 0);
  select.writeUInt16LE(0x1 | 0x2 | 0x4, 4);
  x.send(opcode, 4, select);
  x.onEvent((event) => {
    const code = (event[0] ?? 0) & 0x7f;
    if (code === firstEvent || code === firstEvent + 1) changed();
  });
  return () => monitors(x, opcode);
}

async function monitors(x: XConnection, opcode: number): Promise<readonly Monitor[]> {
  const body = Buffer.alloc(8);
  body.writeUInt32LE(x.root, 0);
  body[4] = 1;
  const reply = await x.ask(opcode, 42, body);
  const found: Monitor[] = [];
  for (let index = 0, at = 32; index < reply.readUInt32LE(12); index += 1) {
    const name = await atomName(x, reply.readUInt32LE(at));
    const outputs = reply.readUInt16LE(at + 6);
    found.push({
      name,
      primary: reply[at + 4] === 1,
      x: reply.readInt16LE(at + 8),
      y: reply.readInt16LE(at + 10),
      width: reply.readUInt16LE(at + 12),
      height: reply.readUInt16LE(at + 14),
    });
    at += 24 + outputs * 4;
  }
  return found.length > 0 ? found : wholeScreen(x);
}

async function atomName(x: XConnection, atom: number): Promise<string> {
  const body = Buffer.alloc(4);
  body.writeUInt32LE(atom, 0);
  const reply = await x.ask(17, 0, body);
  return reply.toString('latin1', 32, 32 + reply.readUInt16LE(8));
}

async function wholeScreen(x: XConnection): Promise<readonly Monitor[]> {
  const body = Buffer.alloc(4);
  body.writeUInt32LE(x.root, 0);
  const reply = await x.ask(14, 0, body);
  return [{ name: 'screen', primary: true, x: 0, y: 0, width: reply.readUInt16LE(16), height: reply.readUInt16LE(18) }];
}
