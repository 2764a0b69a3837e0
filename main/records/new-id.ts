import { v7 } from 'uuid';

/** A UUIDv7: ids sort by the time that they were made. The caller says of what, by its type. */
export const newId = <Id extends string>(): Id => v7() as Id;
