-- Both services work with these tables and own none: keys are issued and revoked but never deleted, and the journal is only added
-- to, and forgotten after a year. Run again whenever it changes; a table that is added is named here.
DO $$
BEGIN
    IF current_user <> 'maillage_command' AND to_regrole('maillage_command') IS NOT NULL THEN
        REVOKE ALL ON ALL TABLES IN SCHEMA public FROM maillage_command;
        GRANT SELECT, INSERT, UPDATE (last_used_at, revoked_at, revoked_by) ON api_key TO maillage_command;
        GRANT INSERT ON security_journal TO maillage_command;
        GRANT EXECUTE ON FUNCTION forget_old_journal() TO maillage_command;
    END IF;
    IF current_user <> 'maillage_query' AND to_regrole('maillage_query') IS NOT NULL THEN
        REVOKE ALL ON ALL TABLES IN SCHEMA public FROM maillage_query;
        GRANT SELECT, UPDATE (last_used_at) ON api_key TO maillage_query;
        GRANT INSERT ON security_journal TO maillage_query;
        GRANT EXECUTE ON FUNCTION forget_old_journal() TO maillage_query;
    END IF;
END $$;
