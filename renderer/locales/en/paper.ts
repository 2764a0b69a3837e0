/** What comes out of the library on paper. */
export const paper = {
  saved: 'Saved as {{path}}',
  handout: {
    open: 'Save handout…',
    openOf: 'Save handout…: {{title}}',
    title: 'Save a handout',
    what: 'The slides as a PDF to read: every drawing is described in words, headings and bookmarks lead from slide to slide. For people who cannot see the wall, and for everybody’s memory.',
    language: 'Language',
    withNotes: 'With speaker notes, for the trainer',
    save: 'Choose where to save it…',
    making: 'Making the handout…',
  },
} as const;
