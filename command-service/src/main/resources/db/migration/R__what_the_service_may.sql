-- What the service that fills the log may do here: add to it, and keep its books. It owns nothing, so that whoever takes it over
-- can neither alter nor drop a table nor switch a trigger off. Run again whenever it changes; a table that is added is named here.
DO $$
BEGIN
    IF current_user <> 'maillage_command' AND to_regrole('maillage_command') IS NOT NULL THEN
        REVOKE ALL ON ALL TABLES IN SCHEMA public FROM maillage_command;
        GRANT SELECT, INSERT ON event_log, unique_claim, policy_act TO maillage_command;
        GRANT SELECT, UPDATE ON log_head, relay TO maillage_command;
        GRANT SELECT, INSERT, DELETE ON idempotency TO maillage_command;
        GRANT SELECT, INSERT, UPDATE (pos) ON policy TO maillage_command;
        GRANT SELECT, INSERT, UPDATE (note), DELETE ON policy_tie TO maillage_command;
    END IF;
END $$;
