-- Who did what. An entry is never changed: its hash covers what it says and the hash of the one before.
create table audit_entry (
  number bigint primary key,
  noted timestamp with time zone not null,
  who varchar not null,
  deed varchar not null,
  about varchar not null,
  detail varchar not null,
  previous varchar not null,
  hash varchar not null
);
create index audit_entry_deed on audit_entry (deed, about);

-- The last entry: one row, locked by whoever adds the next, so that the chain has no fork.
-- Submissions up to begun_after came before there was a log; the first entry's hash covers that number.
create table audit_head (
  id int primary key,
  number bigint not null,
  hash varchar not null,
  begun_after bigint not null
);
insert into audit_head (id, number, hash, begun_after)
  select 1, 0, '', coalesce(max(id), 0) from submission;
