/** Names that Windows keeps for devices, with or without an ending. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;
const LONGEST = 100;

/**
 * A name for a file that Windows, macOS and a FAT stick all take: no reserved characters or device names, no dot or space at
 * either end, composed letters, short enough to stand in a deep folder.
 */
export const safeFileName = (name: string, extension: string): string => {
  const clean = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a file's name
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ');
  const short = [...clean]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  const named = short === '' ? 'session' : DEVICES.test(short) ? `${short}_` : short;
  return `${named}.${extension}`;
};
