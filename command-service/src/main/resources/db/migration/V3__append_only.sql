-- Nothing is overwritten: not by a mistake in a service, nor in a database client. By statement, so that appends pay nothing.
create function refuse_to_rewrite_the_log() returns trigger language plpgsql as $$
begin
    raise exception 'the log is appended to, never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on event_log
    for each statement execute function refuse_to_rewrite_the_log();
