-- An installation from before this column has the form 0: its topic is emptied and written anew at the first start.
alter table relay add column form integer not null default 0;
comment on column relay.form is 'In which form the topic holds the records; where it is not the relay''s own, the topic is written anew.';
