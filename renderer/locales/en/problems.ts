import type { ProblemCode } from '../../../preload/contract/models/problem.ts';

/** What happened and what to do, in a trainer's words. A code without a sentence does not compile. */
export const problems = {
  'app.second-start': 'The kit is already open on this laptop. Here is its window: two at once could not share the same records.',
  'content.missing':
    'A file of this content is missing on this laptop: {{what}}. Everything else works. Install the content again from your office’s stick.',
  'content.altered':
    'A file of this content is not what it was when it was published: {{what}}. It is not shown. Install the content again from your office’s stick.',
  'content.pack-invalid':
    'This content cannot be used: something in it does not fit together ({{what}}). Ask whoever made it for a new copy.',
  'content.pack-newer': 'This content was made for a newer kit ({{what}}). Update the kit, then install it again.',
  'content.not-found':
    'This content is no longer on this laptop ({{what}}). Remove the item from the agenda or install the content again.',
  'content.deck-unreadable': 'These slides cannot be read ({{what}}). Present without them, or install the content again.',
  'people.file-unreadable': 'The file cannot be opened. Close it in other programs, check the stick, and choose it again.',
  'people.file-empty': 'There is nothing in this list. Check that you chose or copied the right one.',
  'people.file-not-text': 'This is not a list that the kit can read. Save it as CSV in your spreadsheet and choose that file.',
  'people.no-name-column': 'No column holds names yet. Say below which column is the name.',
  'people.import-gone': 'This preview is no longer there. Paste or choose the list once more.',
  'people.name-missing': 'A person needs a name. Type it as it should stand on the certificate.',
  'people.not-found': 'This person is no longer on the list. The list has been read anew.',
  'session.not-found': 'This session is no longer on this laptop. Go back to Sessions.',
  'session.no-agenda': 'This session has no agenda yet. Add a module or an agenda item under Plan, or start anyway.',
  'session.other-live': 'Another session is still going on. End it first: open it and choose Finish.',
  'session.already-ended': 'This session has ended. Its record is under Finish.',
  'people.was-in-the-room':
    'This person has been in the room, so they stay on the record. To take back a time, use Undo in the Room panel.',
  'session.has-records': 'People have attended this session, so its record is kept. It cannot be deleted.',
  'session.last-day': 'A session has at least one day. Add another day first, then remove this one.',
  'session.stale': 'This session was changed meanwhile. It has been read anew: please repeat your last change.',
  'session.item-gone': 'This agenda item is no longer there. The agenda has been read anew.',
  'presence.not-live': 'The session is not live, so nobody can be signed in now. Start it first.',
  'presence.reason-needed': 'That was on another day. Say in a few words why the time is being changed.',
  'presence.in-future': 'This time has not come yet. Give a time up to now.',
  'presence.order': 'That time does not fit: people leave after they come in. Check both times.',
  'presence.event-gone': 'This entry has been changed meanwhile. The list has been read anew.',
  'note.not-found': 'This note is no longer there.',
  'note.empty': 'There is nothing in this note yet. Write a word or two.',
  'export.cancelled': 'Nothing was saved.',
  'export.disk-full':
    'There is not enough room there. Nothing half-made was left behind. Free some space or choose another place.',
  'export.gone': 'The stick or folder is no longer there. Plug it in again and save once more; nothing is lost.',
  'export.not-writable': 'The kit may not write there. Choose another folder, such as Documents.',
  'export.failed': 'The file could not be saved. Nothing is lost: try again, or choose another place.',
  'records.newer':
    'The records on this laptop were written by a newer kit. Start that newer kit; this one leaves them untouched.',
  'records.damaged-no-backup':
    'The records file was damaged, and no good backup was found. The damaged file has been kept aside; the kit starts with empty records. Keep your paper sheets, and give the kept file to your office: {{kept}}.',
  'records.damaged':
    'The records file was damaged. It has been kept aside, and the newest good backup is open. What was entered after that backup may be missing: compare with your paper sheets.',
  'records.read-only':
    'The records file cannot be written, so nothing new would be kept. Give this account the right to write in the data folder, then start the kit again.',
  'records.disk-full':
    'This laptop’s disk is full, so your last entry was not kept. What you typed is still here: free some space and try again.',
  'records.busy': 'The records are busy for a moment. Try again.',
  'records.failed':
    'Your last entry could not be kept. What you typed is still here: try again, and restart the kit if it stays so.',
  'clock.jumped':
    'This laptop’s clock jumped. Nobody’s minutes have changed. Check that date and time are right before people sign out.',
  'screen.none': 'No projector is connected. Plug in its cable; the wall opens by itself.',
  'screen.mirrored':
    'The projector shows the same as your laptop, so your notes stay hidden. Press Windows+P and choose Extend (on a Mac: System Settings, Displays, turn off Mirror).',
  'wall.rebuilt': 'The wall’s picture was drawn anew after a hiccup. People saw the same slide all the time.',
  'backup.failed':
    'A backup could not be made. Your records are safe, but there is no second copy: check the free space on this laptop.',
} as const satisfies Record<ProblemCode, string>;
