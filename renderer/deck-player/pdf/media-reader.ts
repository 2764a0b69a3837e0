/**
 * A worker that reads parts of one of the kit's own files. The slide document may ask for nothing by itself; this has the policy of
 * its own answer, which lets it ask its own host, where only the document's files and the library's are.
 */
export interface ReadRequest {
  readonly id: number;
  readonly sha256: string;
  /** The first byte, and the one after the last. */
  readonly begin: number;
  readonly end: number;
}

/** `bytes` is null where they could not be had. */
export interface ReadAnswer {
  readonly id: number;
  readonly bytes: ArrayBuffer | null;
}

const read = async ({ sha256, begin, end }: ReadRequest): Promise<ArrayBuffer | null> => {
  const response = await fetch(`/media/${sha256}`, { headers: { Range: `bytes=${begin}-${end - 1}` } });
  if (!response.ok) return null;
  const bytes = await response.arrayBuffer();
  return response.status === 206 ? bytes : bytes.slice(begin, end);
};

self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  const { id } = event.data;
  read(event.data)
    .catch(() => null)
    .then((bytes) => {
      const answer: ReadAnswer = { id, bytes };
      self.postMessage(answer, bytes === null ? {} : { transfer: [bytes] });
    });
});
