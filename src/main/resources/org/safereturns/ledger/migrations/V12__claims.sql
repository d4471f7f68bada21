-- Who is at work on what, where several processes work on one ledger; see Claims.
create table claim (
  name varchar primary key,
  holder varchar not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null
);
