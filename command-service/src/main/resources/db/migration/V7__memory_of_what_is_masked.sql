-- What is remembered of each commune's venues is folded anew from the log, and leaves out from the first what was masked
-- before this memory knew of masks. The policy asks for nothing: it may look at every fact again.
delete from policy_tie where policy = 'remember-venues-of-each-commune';
delete from policy where name = 'remember-venues-of-each-commune';
