import type { Migration } from './migration.ts';

/**
 * The shapes that would cost a rewrite later are here from the start: days, tracks, devices, revisions and owners, and an
 * append-only log of presence that the database itself refuses to change.
 */
export const firstShapes: Migration = {
  version: 1,
  sql: `
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- Laptops whose records are in here. A file that was restored from a backup goes on under a new id, because another chain of the
-- old one may be out in the world.
CREATE TABLE devices (
  id TEXT PRIMARY KEY,
  is_self INTEGER NOT NULL CHECK (is_self IN (0, 1)),
  since TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX devices_self ON devices (is_self) WHERE is_self = 1;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('planned', 'live', 'ended')),
  revision INTEGER NOT NULL,
  owner_device TEXT NOT NULL REFERENCES devices (id),
  title TEXT NOT NULL,
  host_agency TEXT NOT NULL,
  funding_source TEXT NOT NULL,
  trainers TEXT NOT NULL CHECK (json_valid(trainers)),
  venue TEXT NOT NULL CHECK (json_valid(venue)),
  time_zone TEXT NOT NULL,
  language TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT
) STRICT;

CREATE TABLE days (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT
) STRICT;
CREATE INDEX days_of_session ON days (session_id);

CREATE TABLE blocks (
  id TEXT PRIMARY KEY,
  day_id TEXT NOT NULL REFERENCES days (id) ON DELETE CASCADE,
  track_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  optional INTEGER NOT NULL CHECK (optional IN (0, 1)),
  creditable INTEGER NOT NULL CHECK (creditable IN (0, 1)),
  locked_start TEXT,
  led_by TEXT NOT NULL,
  item TEXT CHECK (item IS NULL OR json_valid(item)),
  slide_id TEXT,
  -- The module that brought it: a module leaves the session with its last agenda item.
  module_ref TEXT CHECK (module_ref IS NULL OR json_valid(module_ref))
) STRICT;
CREATE INDEX blocks_of_day ON blocks (day_id, position);

CREATE TABLE session_modules (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  pack_id TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  module_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  pack_title TEXT NOT NULL,
  manifest_sha256 TEXT NOT NULL,
  objectives TEXT NOT NULL CHECK (json_valid(objectives)),
  PRIMARY KEY (session_id, pack_id, pack_version, module_id)
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  job_title TEXT NOT NULL,
  agency TEXT NOT NULL,
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  email TEXT NOT NULL,
  -- The name without accents and case, to sort by, to find the same one by in whatever order, and to search in.
  sort_key TEXT NOT NULL,
  name_key TEXT NOT NULL,
  search_key TEXT NOT NULL,
  identity_hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX people_by_name ON people (name_key);

-- Every identity that a person has had here. The log holds its hash alone, so that purging fields and salt leaves the log whole.
CREATE TABLE identities (
  hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  salt TEXT,
  fields TEXT,
  since TEXT NOT NULL
) STRICT;

CREATE TABLE session_people (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id),
  how TEXT NOT NULL CHECK (how IN ('expected', 'walk-in')),
  added_at TEXT NOT NULL,
  PRIMARY KEY (session_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_people_by_person ON session_people (person_id);

CREATE TABLE presence_events (
  -- The order in which this laptop came to know them. Within a device it is the order of seq.
  arrival INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  device_id TEXT NOT NULL REFERENCES devices (id),
  session_id TEXT NOT NULL REFERENCES sessions (id),
  seq INTEGER NOT NULL CHECK (seq > 0),
  kind TEXT NOT NULL CHECK (kind IN ('in', 'out', 'undo', 'correct', 'alias')),
  person_id TEXT NOT NULL,
  -- For an alias: the person that person_id is the same as.
  same_as TEXT,
  identity_hash TEXT NOT NULL,
  day_id TEXT NOT NULL REFERENCES days (id),
  track_id TEXT NOT NULL,
  at TEXT NOT NULL,
  wall TEXT NOT NULL,
  steady_ms INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  target TEXT REFERENCES presence_events (id),
  text_hash TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  -- Free words can name people, so they hang on the chain by their salted hash and can be purged.
  by_whom TEXT,
  reason TEXT,
  text_salt TEXT,
  UNIQUE (session_id, device_id, seq)
) STRICT;
-- Few indexes: each costs every check-in a page more to write and to sync.
CREATE INDEX presence_of_person ON presence_events (person_id, session_id, arrival);
CREATE INDEX presence_undos ON presence_events (target) WHERE kind = 'undo';
CREATE INDEX presence_aliases ON presence_events (session_id) WHERE kind = 'alias';

CREATE TRIGGER presence_events_stay BEFORE DELETE ON presence_events
BEGIN SELECT RAISE(ABORT, 'presence events are never deleted'); END;

CREATE TRIGGER presence_events_stand BEFORE UPDATE ON presence_events
WHEN NEW.arrival IS NOT OLD.arrival OR NEW.id IS NOT OLD.id OR NEW.device_id IS NOT OLD.device_id OR NEW.session_id IS NOT OLD.session_id OR NEW.seq IS NOT OLD.seq
  OR NEW.kind IS NOT OLD.kind OR NEW.person_id IS NOT OLD.person_id OR NEW.same_as IS NOT OLD.same_as
  OR NEW.identity_hash IS NOT OLD.identity_hash OR NEW.day_id IS NOT OLD.day_id OR NEW.track_id IS NOT OLD.track_id
  OR NEW.at IS NOT OLD.at OR NEW.wall IS NOT OLD.wall OR NEW.steady_ms IS NOT OLD.steady_ms OR NEW.boot_id IS NOT OLD.boot_id
  OR NEW.run_id IS NOT OLD.run_id OR NEW.target IS NOT OLD.target OR NEW.text_hash IS NOT OLD.text_hash
  OR NEW.prev_hash IS NOT OLD.prev_hash OR NEW.hash IS NOT OLD.hash
  OR NEW.by_whom IS NOT NULL OR NEW.reason IS NOT NULL OR NEW.text_salt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'presence events are never changed'); END;

-- The head of each chain, so that a chain whose end was cut off is noticed.
CREATE TABLE presence_heads (
  device_id TEXT NOT NULL REFERENCES devices (id),
  session_id TEXT NOT NULL REFERENCES sessions (id),
  events INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (device_id, session_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  owner TEXT NOT NULL,
  due_date TEXT,
  anchor TEXT NOT NULL CHECK (json_valid(anchor)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX notes_of_session ON notes (session_id);

-- A sitting: one stretch of holding a day, from start to end, with the plan as it was when it began.
CREATE TABLE sittings (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id),
  day_id TEXT NOT NULL REFERENCES days (id),
  plan TEXT NOT NULL CHECK (json_valid(plan)),
  started_wall TEXT NOT NULL,
  started_steady_ms INTEGER NOT NULL,
  started_boot TEXT NOT NULL,
  started_run TEXT NOT NULL,
  -- When it really finished, as claimed, and when that was entered.
  ended_at TEXT,
  ended_wall TEXT,
  ended_steady_ms INTEGER,
  ended_boot TEXT
) STRICT;
CREATE INDEX sittings_of_session ON sittings (session_id);
CREATE UNIQUE INDEX sittings_open ON sittings ((ended_wall IS NULL)) WHERE ended_wall IS NULL;

-- The running session. There is one at most.
CREATE TABLE live_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  sitting_id TEXT NOT NULL REFERENCES sittings (id),
  state TEXT NOT NULL CHECK (json_valid(state)),
  wall TEXT NOT NULL,
  steady_ms INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  run_id TEXT NOT NULL
) STRICT;

CREATE TABLE visits (
  sitting_id TEXT NOT NULL REFERENCES sittings (id),
  number INTEGER NOT NULL,
  block_id TEXT NOT NULL,
  from_wall TEXT NOT NULL,
  from_steady_ms INTEGER NOT NULL,
  from_boot TEXT NOT NULL,
  to_wall TEXT,
  to_steady_ms INTEGER,
  to_boot TEXT,
  PRIMARY KEY (sitting_id, number)
) STRICT, WITHOUT ROWID;

-- What a reader of the summary has to know: clock jumps, sleep, restarts.
CREATE TABLE remarks (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id),
  code TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  wall TEXT NOT NULL,
  steady_ms INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  run_id TEXT NOT NULL
) STRICT;
CREATE INDEX remarks_of_session ON remarks (session_id);

CREATE TABLE backups (
  id TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  file TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  ok INTEGER NOT NULL CHECK (ok IN (0, 1)),
  bytes INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
`,
};
