-- Of which log a build holds the first facts, and which event is the last of them: a stream of another log, or one that has
-- another event there, is never folded into it. What was built before this was kept is of none, and is built again.
ALTER TABLE generation ADD COLUMN incarnation uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE generation ADD COLUMN event_id uuid;

-- The instants of a log's facts are its own: those of another stay as long as anything built of that one does.
ALTER TABLE moment ADD COLUMN incarnation uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE moment DROP CONSTRAINT moment_pkey, ADD PRIMARY KEY (incarnation, recorded_at);
