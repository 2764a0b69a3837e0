import type { en } from './en/index.ts';

/** Keys and their `{{words}}` are typed after the English texts: a key that is not there does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}
