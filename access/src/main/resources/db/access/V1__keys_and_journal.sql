-- Keys of members' own tools and of the hub's. The secret is never here, only its SHA-256: it has 256 bits of its own.
CREATE TABLE api_key (
    id           text        PRIMARY KEY CHECK (id ~ '^[0-9a-f]{12}$'),
    secret_hash  bytea       NOT NULL,
    structure    uuid,
    territories  text[]      NOT NULL DEFAULT '{}',
    label        text        NOT NULL,
    may_write    boolean     NOT NULL,
    issued_by    text        NOT NULL,
    issued_at    timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   text,
    -- a structure's key, or one of the hub's
    CHECK (structure IS NULL OR territories = '{}')
);
CREATE INDEX api_key_structure ON api_key (structure);

-- Accesses that were refused, and uses of power: how often within the moment that ended at recorded_at.
CREATE TABLE security_journal (
    recorded_at timestamptz NOT NULL DEFAULT now(),
    account     text,
    what        text        NOT NULL,
    method      text        NOT NULL,
    path        text        NOT NULL,
    times       int         NOT NULL
);
CREATE INDEX security_journal_recorded_at ON security_journal (recorded_at);

-- The side that shows checks keys and keeps the journal, and can do no more here.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'maillage_query') THEN
        GRANT SELECT, UPDATE (last_used_at) ON api_key TO maillage_query;
        GRANT INSERT ON security_journal TO maillage_query;
    END IF;
END $$;
