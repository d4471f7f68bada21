-- Who is at work on what, where several processes work on one ledger; see Claims.
create table claim (
  name varchar primary key,
  holder varchar not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null
);

-- Letters that wait are found without reading all that were ever sent.
create index letter_sent on letter (sent);
