-- What senders disagree on now: found anew after every change, so that an analyst can settle it.
create table disagreement (
  reference varchar primary key,
  code varchar not null,
  names varchar not null,
  figures varchar not null
);

-- How analysts settled disagreements; the last about one counts, as long as the figures are those.
create table settlement (
  id bigint generated always as identity primary key,
  reference varchar not null,
  figures varchar not null,
  stands varchar not null,
  analyst varchar not null,
  reason varchar not null,
  decided timestamp with time zone not null
);
