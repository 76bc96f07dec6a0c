-- Words that the hub keeps from being shown: left out whenever a fact is read for a build. Taken from the log by the engine.
CREATE TABLE mask (
    position bigint NOT NULL,
    field    text   NOT NULL,
    PRIMARY KEY (position, field)
);
COMMENT ON COLUMN mask.position IS 'Of the fact whose words they are.';
COMMENT ON COLUMN mask.field IS 'Where they stand in it.';

-- How many of them a build was made without: one that knew fewer is made anew, beside.
ALTER TABLE generation ADD COLUMN masks bigint NOT NULL DEFAULT 0;
