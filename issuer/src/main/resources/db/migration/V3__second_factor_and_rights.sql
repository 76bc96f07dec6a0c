-- Signing keys and tokens stood here in clear, and perhaps in copies: they end, another key signs, and everybody logs in again.
DELETE FROM oauth2_authorization;
DELETE FROM signing_key;

-- A second factor (RFC 6238): its secret sealed, and the time step of the last code that was taken, so that none serves twice.
ALTER TABLE account ADD COLUMN totp_secret text;
ALTER TABLE account ADD COLUMN totp_step bigint NOT NULL DEFAULT 0;

-- Codes for the day on which the telephone is lost; each serves once and is kept as a keyed hash.
CREATE TABLE recovery_code (
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    mark    text NOT NULL,
    PRIMARY KEY (account, mark)
);

-- What changed, by opaque ids: rights before and after.
ALTER TABLE account_journal ADD COLUMN detail text NOT NULL DEFAULT '';
CREATE INDEX account_journal_subject ON account_journal (subject, what, recorded_at);
