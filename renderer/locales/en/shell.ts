export const shell = {
  tagline: 'Nothing leaves this laptop',
  skip: 'Skip to the content',
  forgotten: {
    title: 'When did “{{title}}” really finish?',
    text: 'Nobody ended this session. The last thing that was done in it was on {{when}}: change the time if it went on without the kit.',
    day: 'Day',
    time: 'Time',
    endNow: 'It finished then',
    goOn: 'It is still going on',
  },
  blocked: {
    title: 'Your records cannot be opened',
    folder: 'They are in {{folder}}. Nothing in there has been changed.',
  },
  notFound: { title: 'There is nothing here', text: 'This place does not exist, or what was here has been deleted.' },
  broken: {
    title: 'This screen stopped working',
    text: 'Nothing that was saved is lost, and the wall is not touched. Open the screen again.',
    again: 'Open it again',
  },
  operator: {
    title: 'Who is using this laptop today?',
    why: 'Corrections are stamped with this name. There are no accounts; the kit asks once a day.',
    name: 'Your name',
    same: 'Go on',
  },
} as const;
