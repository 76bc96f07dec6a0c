-- The words that a mask covers, as they were met when the fact that says them was read: later facts of the same subject that
-- say them again at the same place are read without them too. Only their digest is kept.
CREATE TABLE masked_words (
    incarnation uuid  NOT NULL,
    subject     uuid  NOT NULL,
    field       text  NOT NULL,
    digest      bytea NOT NULL,
    PRIMARY KEY (incarnation, subject, field, digest)
);
COMMENT ON COLUMN masked_words.digest IS 'SHA-256 of the words in UTF-8.';
