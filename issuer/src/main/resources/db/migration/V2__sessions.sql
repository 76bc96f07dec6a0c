-- A browser in which somebody proved who they are. What was granted to the pages there ends with it.
CREATE TABLE login_session (
    id        uuid        PRIMARY KEY,
    account   uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    begun     timestamptz NOT NULL,
    last_seen timestamptz NOT NULL,
    browser   text        NOT NULL
);
CREATE INDEX login_session_account ON login_session (account);

-- No session that began before: set when a password, rights or the account itself change.
ALTER TABLE account ADD COLUMN valid_since timestamptz NOT NULL DEFAULT 'epoch';

-- What was granted before nobody can tie to a browser: people log in once more.
DELETE FROM oauth2_authorization;
ALTER TABLE oauth2_authorization ADD COLUMN login_session uuid REFERENCES login_session ON DELETE CASCADE;
CREATE INDEX oauth2_authorization_login_session ON oauth2_authorization (login_session);
