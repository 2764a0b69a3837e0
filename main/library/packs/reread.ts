import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { systemCode } from './pack-fault.ts';
import { borrowPiece, givePieceBack, openPastMemory, PIECE_BYTES } from './past-memory.ts';

/** SHA-256 of a file of one piece at most, as the disk has it where the system can be asked for that. */
export const rereadSmall = async (path: string): Promise<string> => {
  const direct = await openPastMemory(path, constants.O_RDONLY);
  const piece = borrowPiece();
  const handle = direct ?? (await open(path, 'r'));
  try {
    const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES, 0);
    return createHash('sha256').update(piece.subarray(0, bytesRead)).digest('hex');
  } catch (thrown) {
    if (direct === null || systemCode(thrown) !== 'EINVAL') throw thrown;
    const plain = await open(path, 'r');
    const { bytesRead } = await plain.read(piece, 0, PIECE_BYTES, 0).finally(() => plain.close());
    return createHash('sha256').update(piece.subarray(0, bytesRead)).digest('hex');
  } finally {
    await handle.close();
    givePieceBack(piece);
  }
};
