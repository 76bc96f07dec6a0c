-- All that the launcher's own role owns in this database, or the service that owned the log before another role did, becomes the
-- new owner's; what belongs to an extension stays with it.
DO $$
DECLARE
    thing text;
    former regrole[] := ARRAY[current_user::text::regrole, to_regrole('maillage_command')];
BEGIN
    FOR thing IN
        SELECT format('SCHEMA %I', nspname) FROM pg_namespace WHERE nspowner = ANY (former) AND nspname !~ '^pg_|^information_schema$'
        UNION ALL
        SELECT format('TABLE %s', relation.oid::regclass) FROM pg_class relation JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE relowner = ANY (former) AND nspname !~ '^pg_|^information_schema$' AND relkind IN ('r', 'p', 'v', 'm', 'S')
          AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = relation.oid
                          AND (deptype = 'e' OR relkind = 'S' AND deptype IN ('a', 'i')))
        UNION ALL
        SELECT format('ROUTINE %s', routine.oid::regprocedure) FROM pg_proc routine JOIN pg_namespace ON pg_namespace.oid = pronamespace
        WHERE proowner = ANY (former) AND nspname !~ '^pg_|^information_schema$'
          AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = routine.oid AND deptype = 'e')
    LOOP
        EXECUTE format('ALTER %s OWNER TO %I', thing, ':owner');
    END LOOP;
END $$
