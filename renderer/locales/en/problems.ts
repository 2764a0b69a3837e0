import type { ProblemCode } from '../../../preload/contract/models/problem.ts';

/** What happened and what to do, in a trainer's words. A code without a sentence does not compile. */
export const problems = {
  'app.second-start': 'The kit was already open, so the second one has closed itself. Go on in this window: nothing is lost.',
  'content.missing':
    'A file is missing on this laptop: {{what}}. Go on without it; everything else works. To get it back, open Library, Content on this laptop, and choose Verify library.',
  'content.altered':
    'A file is not as it was published: {{what}}. It is not shown, so go on without it; everything else works. To get it back, open Library, Content on this laptop, and choose Verify library.',
  'content.pack-invalid':
    'This content cannot be used, because something in it does not fit together ({{what}}). Everything else works. Ask whoever made it for a new copy.',
  'content.pack-damaged':
    'Files of “{{title}}” are missing or not as they were published ({{files}} in all, the first is {{first}}). They are not shown; everything else works. Check the room says what a session would miss. To get them back, open Library, Content on this laptop, and choose Verify library.',
  'content.pack-newer':
    'This content was made for a newer kit ({{what}}). Everything else works. Ask your office for the newer kit.',
  'content.not-found':
    'This content is not on this laptop ({{what}}). Go on without it and take it off the agenda, or install the kit again from your office’s stick: your records stay.',
  'content.deck-unreadable':
    'These slides cannot be shown ({{what}}). Go on without them; everything else works. If it stays so, install the kit again from your office’s stick: your records stay.',
  'packs.nothing-chosen': 'Nothing was chosen, so nothing has changed.',
  'packs.none-there':
    'There is no content to install in {{what}}. Choose a file that ends in .kitpack, or the folder that has a pack.json in it.',
  'packs.preview-gone': 'This preview is no longer there. Choose the file or folder once more.',
  'packs.unreadable':
    '“{{what}}” cannot be read. Check that the stick is still plugged in, or copy the file to this laptop and choose it there. Nothing has changed.',
  'packs.not-a-zip':
    '“{{what}}” is not a whole content file: it may have been cut off while it was copied. Copy it to the stick again. Nothing has changed.',
  'packs.table-too-large':
    'The table of contents of “{{what}}” is far larger than any real one, so it was not read. Ask whoever made it for a new copy. Nothing has changed.',
  'packs.path-forbidden':
    '“{{what}}” holds a file that wants to lie outside its place ({{path}}), so none of it was taken. Do not use this copy: ask your office for theirs. Nothing has changed.',
  'packs.link':
    '“{{what}}” holds a link to something else instead of a file ({{path}}), so none of it was taken. Ask whoever made it for a copy with real files. Nothing has changed.',
  'packs.too-many':
    '“{{what}}” holds far more files than any real content, so it was not read. Do not use this copy: ask your office for theirs. Nothing has changed.',
  'packs.bomb':
    '“{{what}}” holds a file that unpacks to more than it says ({{path}}), so none of it was taken. Do not use this copy: ask your office for theirs. Nothing has changed.',
  'packs.twice':
    '“{{what}}” holds two files of the same name ({{path}}), so nobody can say which one is meant. Ask whoever made it for a new copy. Nothing has changed.',
  'packs.same-name':
    '“{{what}}” holds two files whose names differ only in capital letters ({{path}}); many laptops take them for one. Ask whoever made it for a new copy. Nothing has changed.',
  'packs.name-reserved':
    '“{{what}}” holds a file with a name that Windows keeps for itself ({{path}}). Ask whoever made it to rename it. Nothing has changed.',
  'packs.file-missing':
    'A file is missing in “{{what}}” ({{path}}): it may not have been copied whole. Copy it to the stick again. Your library is as it was.',
  'packs.file-altered':
    'A file in “{{what}}” is not the one that was published ({{path}}): it may have been damaged on the way. Copy it to the stick again, or try another stick. Your library is as it was.',
  'packs.signature-wrong':
    'The signature of “{{what}}” does not belong to these contents: they were changed after they were signed. Do not use this copy: ask your office for theirs. Nothing has changed.',
  'packs.signature-other-key':
    '“{{what}}” is signed by somebody else ({{found}}) than what is installed ({{known}}). Call your office before you go on. If they have a new key, remove the installed content first, then install this. Nothing has changed.',
  'packs.signature-gone':
    '“{{what}}” is not signed, but what is installed was signed ({{known}}). Ask your office for the signed copy. Nothing has changed.',
  'packs.same-version':
    '“{{what}}” says that it is version {{version}}, which is installed already with other contents. Ask whoever made it to give it a new version number. Nothing has changed.',
  'packs.source-gone':
    'The stick or folder is no longer there, so nothing was installed: your library is as it was. Plug it in again and install once more; what was copied already is kept.',
  'packs.no-room':
    'There is not enough room on this laptop: {{needed}} MB are needed and {{free}} MB can be used. Empty the trash or move large files away, then try again. Your library is as it was; what was copied already is kept.',
  'packs.disk-failed':
    'This laptop’s disk did not take the files as they are. Your library is as it was. Try again; if it stays so, have the disk looked at.',
  'packs.cancelled': 'Stopped. Your library is as it was.',
  'packs.busy': 'Content is being installed or checked already. Wait until that is done, or stop it first.',
  'packs.not-installed': 'This content is no longer installed. The list has been read anew.',
  'packs.no-previous': 'There is no earlier version to go back to.',
  'packs.shipped': 'This content comes with the kit and cannot be removed.',
  'packs.in-use':
    'Sessions are planned with this content: {{titles}}. Without it their slides, videos and workbooks cannot be shown.',
  'packs.state-unreadable':
    'The list of what is installed could not be read, so the newest version of everything is shown. Sessions and records are not touched. Install the latest content from your office’s stick again.',
  'content.logo-unusable':
    'The logo of your county’s content ({{what}}) is no PNG or JPEG picture of at most 256 KB, so its settings are not used. Ask your program office for content with another logo.',
  'people.file-unreadable': 'The file cannot be opened. Close it in other programs, check the stick, and choose it again.',
  'people.file-too-large':
    'This file is far larger than any list of people. Check that you chose the right one; if it is, save the list alone as CSV and choose that.',
  'people.file-empty': 'There is nothing in this list. Check that you chose or copied the right one.',
  'people.file-not-text': 'This is not a list that the kit can read. Save it as CSV in your spreadsheet and choose that file.',
  'people.no-name-column': 'No column holds names yet. Say below which column is the name.',
  'people.import-gone': 'This preview is no longer there. Paste or choose the list once more.',
  'people.name-missing': 'A person needs a name. Type it as it should stand on the certificate.',
  'people.not-found': 'This person is no longer on the list. The list has been read anew.',
  'session.not-found': 'This session is no longer on this laptop. Go back to Sessions.',
  'session.other-live': 'Another session is still going on. End it first: open it and choose Finish.',
  'session.already-ended': 'This session has ended. Its record is under Finish.',
  'session.day-held': 'This day has been held: it is a record now and stays as it was. What happened is under Finish.',
  'session.item-held':
    'This agenda item has been on already: it is part of the record, so it stays on its day. You can still change its place in the day.',
  'people.was-in-the-room':
    'This person has been in the room, so they stay on the record. To take back a time, use Undo in the Room panel.',
  'session.has-records': 'People have attended this session, so its record is kept. It cannot be deleted.',
  'session.last-day': 'A session has at least one day. Add another day first, then remove this one.',
  'session.item-gone': 'This agenda item is no longer there. The agenda has been read anew.',
  'presence.not-live': 'The session is not live, so nobody can be signed in now. Start it first.',
  'presence.reason-needed': 'That was on another day. Say in a few words why the time is being changed.',
  'presence.in-future': 'This time has not come yet. Give a time up to now.',
  'presence.order': 'That time does not fit: people leave after they come in. Check both times.',
  'presence.event-gone': 'This entry has been changed meanwhile. The list has been read anew.',
  'note.not-found': 'This note is no longer there.',
  'note.empty': 'There is nothing in this note yet. Write a word or two.',
  'live.disk-full':
    'This laptop’s disk is full. The wall goes on, but where you are in the agenda is not written down: empty the trash or move large files away, and it will be. Check-ins and notes say it themselves when they could not be kept.',
  'live.not-kept':
    'The wall goes on, but where you are in the agenda cannot be written down at the moment. Check-ins and notes say it themselves when they could not be kept: use paper for those.',
  'live.unreadable':
    'Where you were in the agenda could not be read, so the session begins at the welcome card. Go to the agenda item where you were: check-ins, notes and the plan are all there.',
  'export.cancelled': 'Nothing was saved.',
  'export.disk-full':
    'There is not enough room there, so nothing was saved, and nothing half-made was left behind. Free some space or choose another place: the records are safe on this laptop.',
  'export.gone':
    'The stick or folder is no longer there, so nothing was saved. Plug it in again and save once more: the records are safe on this laptop.',
  'export.not-writable': 'The kit may not write there, so nothing was saved. Choose another folder, such as Documents.',
  'export.failed': 'The file could not be saved. Nothing is lost: try again, or choose another place.',
  'paper.unreadable':
    '“{{what}}” cannot be read as a PDF, so the packet was not made. Leave it out, or install the content again.',
  'paper.too-many':
    'That would be {{pages}} pages; {{most}} are the most for one packet. Make two packets, or fewer copies and let the copier do the rest.',
  'records.newer':
    'These records were written by a newer kit. Start that one, or ask your office for it; this one leaves them untouched.',
  'records.damaged-no-backup':
    'The records file was damaged, and there is no good backup: the kit starts with empty records. The damaged file is kept in the data folder as {{kept}}. Keep your paper sheets and give that file to your office: much of it can often be saved.',
  'records.damaged':
    'The records file was damaged, so the newest good backup is open, from {{when}}. What was entered after that may be missing: compare with your paper sheets. The damaged file is kept in the data folder as {{kept}}; give it to your office.',
  'records.missing':
    'The records file was gone from the data folder, so the newest good backup is open, from {{when}}. What was entered after that is missing: look for records.db in the trash, and compare with your paper sheets.',
  'records.read-only':
    'The records can be read but not changed, because the data folder is write-protected: nothing new is kept. Use paper for now, or give this account the right to write in that folder (Settings names it) and start the kit again.',
  'records.folder-protected':
    'The kit may not write in its data folder, so it cannot keep any records. Give this account the right to write there, then start the kit again.',
  'records.disk-full':
    'This laptop’s disk is full, so that could not be kept. Empty the trash or move large files away, then try again; what you typed is still here.',
  'records.busy':
    'Another program holds the records for a moment, so that was not kept. What you typed is still here: try again.',
  'records.failed': 'That could not be kept. What you typed is still here: try again, and start the kit again if it stays so.',
  'records.in-use':
    'Another kit has these records open, under another account of this laptop or on another one that shares the folder. Close that kit, then start this one again.',
  'records.no-room':
    'This laptop’s disk is full, so the kit cannot open your records. Empty the trash or move large files away, then start the kit again.',
  'records.unreachable':
    'The records file cannot be reached. Close programs that may hold it (a backup, a virus scanner) or start the laptop again, then start the kit. If it stays so, ask your office for help.',
  'clock.jumped':
    'This laptop’s clock jumped. Nobody’s minutes have changed, and the wall goes on. Check that date and time are right before people sign out.',
  'screen.none': 'No projector is connected. Plug in its cable; the wall opens by itself.',
  'screen.mirrored':
    'The projector shows the same as your laptop, so your notes stay hidden. Press Windows+P and choose Extend (on a Mac: System Settings, Displays, turn off Mirror).',
  'wall.rebuilt': 'The wall’s picture was drawn anew after a hiccup. People saw the same slide all the time.',
  'backup.failed':
    'A backup could not be made. Your records are safe, but there is no second copy: check the free space on this laptop.',
} as const satisfies Record<ProblemCode, string>;
