import type { Migration } from './migration.ts';

/**
 * What a county's documents have in common, as it was taken from a pack: kept here, because a pack can be removed and a session has to
 * say under which settings it was held.
 */
export const countySettings: Migration = {
  version: 2,
  sql: `
CREATE TABLE counties (
  -- SHA-256 of what it holds: the same settings taken twice are one.
  id TEXT PRIMARY KEY,
  county TEXT NOT NULL CHECK (json_valid(county))
) STRICT, WITHOUT ROWID;

-- Empty where none is in force. by_trainer: nothing changes by itself any more.
CREATE TABLE county_in_force (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  county_id TEXT REFERENCES counties (id),
  by_trainer INTEGER NOT NULL CHECK (by_trainer IN (0, 1))
) STRICT;

ALTER TABLE sessions ADD COLUMN county_id TEXT REFERENCES counties (id);
-- Who signed in the place of the county's signatory.
ALTER TABLE sessions ADD COLUMN signatory TEXT CHECK (signatory IS NULL OR json_valid(signatory));
`,
};
