/** What stands on the wall, in the language of the session. */
export const wall = {
  welcome: 'Welcome',
  backAt: 'Back at {{time}}',
  activity: 'Activity',
  activityMinutes_one: '{{count}} minute',
  activityMinutes_other: '{{count}} minutes',
  groups: 'Groups of {{min}} to {{max}}',
  groupsOf: 'Groups of {{count}}',
  slides: 'Slides',
  video: 'Video',
} as const;
