-- People who may log in. What the network records of them is the id alone; name and login never leave this database but in a person's own token.
CREATE TABLE account (
    id             uuid        PRIMARY KEY,
    login          text        NOT NULL UNIQUE CHECK (login = lower(login)),
    name           text        NOT NULL,
    role           text        NOT NULL CHECK (role IN ('member', 'coordinator', 'analyst', 'admin')),
    structures     uuid[]      NOT NULL DEFAULT '{}',
    territories    text[]      NOT NULL DEFAULT '{}',
    password       text        NOT NULL,
    -- given by somebody else: until then it serves only to choose one's own; null where that was done
    one_time_until timestamptz,
    disabled       boolean     NOT NULL DEFAULT false,
    created_by     text        NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT now()
);

-- Every use of power over accounts and keys, and every log-in that was stopped.
CREATE TABLE account_journal (
    recorded_at timestamptz NOT NULL DEFAULT now(),
    account     text        NOT NULL,
    what        text        NOT NULL,
    subject     text        NOT NULL
);
CREATE INDEX account_journal_recorded_at ON account_journal (recorded_at);

-- Wrong passwords lately, by a hash of who was tried and from where.
CREATE TABLE guess (
    aim      text        PRIMARY KEY,
    failures int         NOT NULL,
    last_at  timestamptz NOT NULL
);

-- The newest signs; those that were retired are published until nothing they signed is valid any more.
CREATE TABLE signing_key (
    id         text        PRIMARY KEY,
    jwk        text        NOT NULL,
    made_at    timestamptz NOT NULL DEFAULT now(),
    retired_at timestamptz
);

-- As Spring's authorization server keeps what it granted.
CREATE TABLE oauth2_authorization (
    id                            text PRIMARY KEY,
    registered_client_id          text NOT NULL,
    principal_name                text NOT NULL,
    authorization_grant_type      text NOT NULL,
    authorized_scopes             text,
    attributes                    text,
    state                         text,
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             text,
    access_token_scopes           text,
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text
);
CREATE INDEX oauth2_authorization_code ON oauth2_authorization USING hash (authorization_code_value);
CREATE INDEX oauth2_authorization_access_token ON oauth2_authorization USING hash (access_token_value);
CREATE INDEX oauth2_authorization_id_token ON oauth2_authorization USING hash (oidc_id_token_value);
CREATE INDEX oauth2_authorization_refresh_token ON oauth2_authorization USING hash (refresh_token_value);
CREATE INDEX oauth2_authorization_principal ON oauth2_authorization (principal_name);
