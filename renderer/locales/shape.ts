/**
 * The shape that every other language of a text file has to have: the same keys, any words. A key that is missing or one too
 * many in `es` does not compile.
 */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
