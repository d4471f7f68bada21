-- Letters that answer no submission, what became of each letter, and what the mail door remembers.
alter table letter alter column submission_id drop not null;
alter table letter add column sender varchar not null default '';
alter table letter add column mail_references varchar not null default '';
alter table letter add column plain varchar not null default '';
alter table letter add column html varchar not null default '';
alter table letter add column folder varchar not null default '';
alter table letter add column files varchar not null default '';
alter table letter add column given_up timestamp with time zone;

-- A subject may name people, and nothing is done with it: it is no longer kept.
alter table submission drop column mail_subject;
alter table submission add column mail_references varchar;

-- What somebody was told once and is not told again.
create table told (
  topic varchar primary key,
  at timestamp with time zone not null
);

-- Letters of others that were begun and not finished.
create table mail_attempt (
  mail varchar primary key,
  attempts int not null,
  cause varchar not null,
  given_up timestamp with time zone
);
