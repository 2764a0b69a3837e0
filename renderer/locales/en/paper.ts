/** What comes out of the library on paper. */
export const paper = {
  saved: 'Saved as {{path}}',
  handout: {
    open: 'Save handout…',
    openOf: 'Save handout…: {{title}}',
    title: 'Save a handout',
    what: 'The slides as a PDF to read: every drawing is described in words, headings and bookmarks lead from slide to slide. For people who cannot see the wall, and for everybody’s memory.',
    whatOfPages:
      'The text of the slides as a PDF to read: headings and bookmarks lead from slide to slide. Pictures are not in it and are not described, because these slides are a PDF themselves.',
    language: 'Language',
    withNotes: 'With speaker notes, for the trainer',
    save: 'Choose where to save it…',
    making: 'Making the handout…',
  },
  packet: {
    place: 'Print packet',
    title: 'Workbooks to print',
    hint: 'Choose how many copies of each. They become one PDF with a cover and page numbers, for a stick or the printer.',
    sessionHint:
      'One copy for each person expected, unless you say otherwise. They become one PDF with a cover and page numbers.',
    workbook: 'Workbook',
    copiesOf: '{{title}}: copies in {{language}}',
    draft: 'draft',
    notIn: 'not there',
    twoSided: 'For printing on both sides: each copy begins on a new sheet',
    nothing: 'No copies yet',
    sum: 'Copies: {{copies}}. Pages: {{pages}}, and a cover.',
    print: 'Print…',
    save: 'Save as one PDF…',
    making: 'Putting the packet together…',
    noneTitle: 'Nothing to print',
    noneInSession: 'No module on the agenda has a workbook. Add a module under Agenda, or make a packet in the Library.',
    noneInLibrary: 'No workbook is on this laptop yet.',
  },
} as const;
