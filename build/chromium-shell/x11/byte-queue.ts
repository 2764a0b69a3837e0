/** Bytes that arrive in pieces and are taken in whole messages. */
export class ByteQueue {
  #bytes: Buffer = Buffer.alloc(0);

  push(bytes: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes]);
  }

  /** The next `length` bytes, left where they are; undefined until that many have come. */
  peek(length: number): Buffer | undefined {
    return this.#bytes.length < length ? undefined : this.#bytes.subarray(0, length);
  }

  /** The next `length` bytes, removed; undefined until that many have come. */
  take(length: number): Buffer | undefined {
    const taken = this.peek(length);
    if (taken !== undefined) this.#bytes = this.#bytes.subarray(length);
    return taken;
  }
}
