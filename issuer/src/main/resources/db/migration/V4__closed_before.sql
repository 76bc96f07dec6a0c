-- When an account was closed says how long it is still kept, and of those closed before sessions were counted it was not
-- written: the journal knows it, or else they are kept for a year from now.
UPDATE account SET valid_since = coalesce(
    (SELECT max(recorded_at) FROM account_journal WHERE subject = account.id::text AND what = 'account.disabled'), now())
WHERE disabled AND valid_since = 'epoch';
