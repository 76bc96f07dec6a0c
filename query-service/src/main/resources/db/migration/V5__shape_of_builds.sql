-- The shape of what a build stores, as a hash: a build of another shape is of another version, whatever its number. What was
-- built before this was kept has none, and is built again, beside.
ALTER TABLE generation ADD COLUMN shape text NOT NULL DEFAULT '';
COMMENT ON COLUMN generation.version IS 'The number raised by hand; negative beside a shape, so that a service which compares '
    'numbers alone takes no such build for its own.';
