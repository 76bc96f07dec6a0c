-- The projections' own book-keeping. Each build of a projection has a schema of its own, made by the engine:
-- <schema>.current (one row per subject) and <schema>.history (the versions that were replaced).

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only STABLE, because its dictionary could be edited; ours is not, and an index needs IMMUTABLE.
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN lower(public.unaccent('public.unaccent', $1));

-- One build of one version of a projection: always exactly the first `position` facts of the log.
-- offsets: per Kafka partition, the next one to read; moved with `position` and the views in one transaction.
-- Few and moved with every batch: room on the page keeps the moves in place.
CREATE TABLE generation (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    projection text NOT NULL,
    version    integer NOT NULL,
    schema     text NOT NULL UNIQUE,
    position   bigint NOT NULL DEFAULT 0,
    offsets    bigint[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    built_at   timestamptz,
    retired_at timestamptz
) WITH (fillfactor = 20);

-- Which build answers for a projection: taking over is one row.
CREATE TABLE active (
    projection text PRIMARY KEY,
    generation bigint NOT NULL REFERENCES generation,
    since      timestamptz NOT NULL DEFAULT now()
);

-- When the log took its facts: the last position of each instant. Instants never decrease with the position, so the
-- position of any past instant is one look-up, and stays what it is once a later fact is known.
CREATE TABLE moment (
    recorded_at timestamptz PRIMARY KEY,
    position    bigint NOT NULL
);

-- Facts that a build could not take, with those that follow them on the same subject, in order, as they came.
CREATE TABLE parked (
    generation  bigint NOT NULL REFERENCES generation ON DELETE CASCADE,
    position    bigint NOT NULL,
    subject     uuid NOT NULL,
    view_id     uuid,
    type        text NOT NULL,
    revision    integer NOT NULL,
    sequence    bigint NOT NULL,
    event_id    uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    metadata    bytea NOT NULL,
    payload     bytea NOT NULL,
    reason      text NOT NULL,
    parked_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (generation, position)
);
