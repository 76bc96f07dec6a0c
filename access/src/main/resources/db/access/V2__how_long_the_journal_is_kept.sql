-- The journal is only added to, but for what is older than a year: its owner forgets that, for whoever asks.
CREATE FUNCTION forget_old_journal() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ DELETE FROM security_journal WHERE recorded_at < now() - interval '365 days' $$;
REVOKE ALL ON FUNCTION forget_old_journal() FROM PUBLIC;
