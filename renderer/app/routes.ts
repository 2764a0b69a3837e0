import type { SessionId } from '../../preload/contract/models/ids.ts';

/** The addresses of the console's places, in the hash: `<Link href={paths.plan(id)}>`. */
export const paths = {
  sessions: '/',
  library: '/library',
  content: '/library/content',
  role: (roleId: string) => `/library/role/${roleId}`,
  module: (packId: string, moduleId: string) => `/library/module/${packId}/${moduleId}`,
  item: (packId: string, moduleId: string, itemId: string) => `/library/module/${packId}/${moduleId}/${itemId}`,
  settings: '/settings',
  plan: (id: SessionId) => `/sessions/${id}/plan/agenda`,
  planTab: (id: SessionId, tab: string) => `/sessions/${id}/plan/${tab}`,
  check: (id: SessionId) => `/sessions/${id}/check`,
  present: (id: SessionId) => `/sessions/${id}/present`,
  finish: (id: SessionId) => `/sessions/${id}/finish`,
} as const;
