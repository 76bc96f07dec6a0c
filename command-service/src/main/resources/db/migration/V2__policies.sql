-- What the network does by itself because of what was said: one row per policy, and how far in the log it has reacted.
create table policy (
    name text   not null primary key,
    pos  bigint not null
) with (fillfactor = 10);
comment on column policy.pos is 'It has reacted to every fact up to here. Whoever works for it holds the row locked.';

-- What a policy remembers of the facts up to there: its own fold, moved with its checkpoint in one transaction.
create table policy_tie (
    policy text not null references policy,
    thing  uuid not null,
    owner  uuid not null,
    note   text not null,
    primary key (policy, thing, owner)
);
comment on column policy_tie.owner is 'What the thing belongs to: the venue of a workshop, the workshop of a reservation.';
create index policy_tie_by_owner on policy_tie (policy, owner);

-- What a policy has asked for. Kept for ever: asked once is never asked again, even if the checkpoint is set back.
create table policy_act (
    policy   text        not null references policy,
    cause    uuid        not null,
    target   uuid        not null,
    outcome  text        not null,
    asked_at timestamptz not null default clock_timestamp(),
    primary key (policy, cause, target)
);
comment on column policy_act.cause is 'Event id of the fact that was reacted to.';
comment on column policy_act.outcome is 'taken, or the code of the refusal.';
