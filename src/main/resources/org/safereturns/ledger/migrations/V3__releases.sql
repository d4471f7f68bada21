-- What was released: readers have it for ever, so every later release of a measure is judged with it.
create table release (
  id bigint generated always as identity primary key,
  name varchar not null unique,
  measure varchar not null,
  content varchar not null,
  released timestamp with time zone not null
);
