-- Words that the hub keeps from being shown: left out whenever a fact is read for a build. Taken from the log by the engine.
CREATE TABLE mask (
    incarnation uuid   NOT NULL,
    position    bigint NOT NULL,
    field       text   NOT NULL,
    noted       bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (incarnation, position, field)
);
COMMENT ON COLUMN mask.incarnation IS 'Of which log the fact is whose words they are.';
COMMENT ON COLUMN mask.field IS 'Where they stand in it.';
COMMENT ON COLUMN mask.noted IS 'Grows from each to the next, also over logs.';

-- The last that was masked when a build was begun: where there is a later one, it is made anew, beside.
ALTER TABLE generation ADD COLUMN masks bigint NOT NULL DEFAULT 0;
