-- Which log this is, so that a stream, or views, of another are never taken for its own. Made by the relay: at its first
-- term, where the database is not where it was (a dump put back, a standby promoted), and where the topic shows, or cannot
-- rule out, that the log was set back.
alter table log_head add column incarnation uuid;
alter table log_head add column incarnation_since bigint;
alter table log_head add column home text;
comment on column log_head.incarnation is 'Which log this is; the later id counts. Null before the relay''s first term.';
comment on column log_head.incarnation_since is 'How far it reached when it became this one.';
comment on column log_head.home is 'Where it was then: PostgreSQL''s system identifier, timeline, and the database''s oid.';

alter table relay add column seal text not null default '';
comment on column relay.seal is 'Which log the topic''s records are of, and the fingerprint of the key that proves it; where it is another, the topic is written anew.';
