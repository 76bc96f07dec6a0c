-- The truth: every fact of the network, in one order. Rows are added, never changed.
create table event_log (
    pos            bigint      not null primary key,
    seq            bigint      not null,
    recorded_at    timestamptz not null,
    aggregate_id   uuid        not null,
    event_id       uuid        not null,
    revision       integer     not null,
    aggregate_type text        not null,
    type           text        not null,
    metadata       bytea       not null,
    payload        bytea       not null,
    unique (aggregate_id, seq)
);
comment on column event_log.pos is 'Place among all facts: 1, 2, 3 … without a gap, in commit order.';
comment on column event_log.seq is 'Place among the facts of the subject, from 0.';
comment on column event_log.recorded_at is 'When the log took it; never before that of the position before.';
comment on column event_log.payload is 'The fact as JSON in UTF-8. Bytes, because jsonb cost a quarter to a half of the appends.';

-- Where the log ends. One row and one lock: whoever holds it gives out the next positions, which orders all instances.
create table log_head (
    the_only_one boolean     not null primary key default true check (the_only_one),
    pos          bigint      not null,
    recorded_at  timestamptz not null
) with (fillfactor = 10);
insert into log_head (pos, recorded_at) values (0, '-infinity');

-- What at most one subject may hold: a SIRET, a source's record. Decided in the transaction that appends the fact.
create table unique_claim (
    kind         text not null,
    value        text not null,
    aggregate_id uuid not null,
    primary key (kind, value)
);

-- Answers given, so that a request that is sent again is answered again. Written with the facts, or not at all.
create table idempotency (
    key         bytea       not null primary key,
    body        bytea       not null,
    answer      bytea       not null,
    base        bigint      not null,
    recorded_at timestamptz not null
);
comment on column idempotency.key is 'Hash of principal, route and key, 16 bytes.';
comment on column idempotency.base is 'Position before the first fact that followed; the answer counts from there.';
create index idempotency_by_age on idempotency using brin (recorded_at);

-- Who carries the log to Kafka, and how far it is. Rightness never rests on the lease: records are a function of the log.
create table relay (
    the_only_one boolean     not null primary key default true check (the_only_one),
    epoch        bigint      not null,
    holder       text,
    lease_until  timestamptz not null,
    pos          bigint      not null,
    topic_id     text,
    marks        bigint[]    not null,
    ends         bigint[]    not null,
    starts       bigint[]    not null
) with (fillfactor = 10);
comment on column relay.pos is 'Every record up to here was acknowledged by Kafka.';
comment on column relay.marks is 'Per partition, the position of the last record up to pos.';
comment on column relay.ends is 'Per partition, the offset after it: a topic that ends before has lost records.';
comment on column relay.starts is 'Per partition, the first offset when it was published: a topic that starts later has lost records.';
insert into relay (epoch, lease_until, pos, marks, ends, starts) values (0, '-infinity', 0, '{}', '{}', '{}');

-- For people with a database client.
create view event_log_readable as
select pos, recorded_at, aggregate_type, aggregate_id, seq, type, revision, event_id,
       convert_from(payload, 'UTF8')::jsonb as payload,
       convert_from(metadata, 'UTF8')::jsonb as metadata
from event_log;
