-- One set of statements for H2 (in its PostgreSQL mode) and PostgreSQL.
-- Instants are UTC. Enumerations are kept by name. Numbers of figures are kept as text,
-- because their scale says how many decimals were printed and a column would change it.

create table submission (
  id bigint generated always as identity primary key,
  reference varchar not null unique,
  sender varchar not null,
  file_name varchar not null,
  sha256 varchar not null,
  size_bytes bigint not null,
  received timestamp with time zone not null,
  door varchar not null,
  mail_id varchar,
  mail_address varchar,
  mail_subject varchar,
  state varchar not null,
  round_no int not null,
  attempts int not null,
  last_cause varchar not null,
  outcome varchar,
  quarantine varchar,
  ruling varchar not null,
  answer varchar,
  told varchar,
  unique (sender, sha256)
);
create index submission_state on submission (state);

create table validation (
  submission_id bigint primary key references submission (id),
  template varchar,
  title varchar,
  collection varchar,
  period varchar,
  purpose varchar,
  characteristics varchar,
  recognition varchar not null,
  rows_read bigint not null,
  records_read bigint not null,
  program varchar not null,
  rule_book varchar not null,
  mappings varchar not null,
  code_lists varchar not null,
  errors bigint not null,
  queries bigint not null,
  warnings bigint not null,
  notes bigint not null
);

create table header_fact (
  submission_id bigint not null references submission (id),
  ordinal int not null,
  name varchar not null,
  fact varchar not null,
  primary key (submission_id, ordinal)
);

-- A figure has a number and a status, a gap has a reason and a note.
create table cell (
  submission_id bigint not null references submission (id),
  ordinal int not null,
  measure varchar not null,
  area varchar not null,
  period varchar not null,
  breakdown varchar not null,
  statistic varchar not null,
  base varchar not null,
  base_breakdown varchar not null,
  per int not null,
  since varchar not null,
  uom varchar not null,
  figure varchar,
  status varchar,
  reason varchar,
  note varchar,
  raw varchar not null,
  file_name varchar not null,
  sheet varchar not null,
  first_row int not null,
  first_column int not null,
  last_row int not null,
  last_column int not null,
  primary key (submission_id, ordinal)
);

create table completeness (
  submission_id bigint not null references submission (id),
  ordinal int not null,
  characteristic varchar not null,
  measure varchar not null,
  area varchar not null,
  period varchar not null,
  breakdown varchar not null,
  total bigint not null,
  asked bigint not null,
  usable bigint not null,
  file_name varchar not null,
  sheet varchar not null,
  first_row int not null,
  first_column int not null,
  last_row int not null,
  last_column int not null,
  primary key (submission_id, ordinal)
);

create table issue (
  submission_id bigint not null references submission (id),
  ordinal int not null,
  code varchar not null,
  severity varchar not null,
  subject varchar not null,
  message varchar not null,
  seen varchar not null,
  mend varchar not null,
  bars_release boolean not null,
  file_name varchar not null,
  sheet varchar not null,
  first_row int not null,
  first_column int not null,
  last_row int not null,
  last_column int not null,
  primary key (submission_id, ordinal)
);

-- The other cells that take part in an issue.
create table issue_link (
  submission_id bigint not null references submission (id),
  issue int not null,
  ordinal int not null,
  file_name varchar not null,
  sheet varchar not null,
  first_row int not null,
  first_column int not null,
  last_row int not null,
  last_column int not null,
  primary key (submission_id, ordinal)
);

create table issue_total (
  submission_id bigint not null references submission (id),
  ordinal int not null,
  code varchar not null,
  total bigint not null,
  primary key (submission_id, ordinal)
);

create table rule_outcome (
  submission_id bigint not null references submission (id),
  ordinal int not null,
  code varchar not null,
  result varchar not null,
  found bigint not null,
  reason varchar not null,
  primary key (submission_id, ordinal)
);

create table rule_in_force (
  submission_id bigint not null references submission (id),
  ordinal int not null,
  code varchar not null,
  title varchar not null,
  severity varchar not null,
  why varchar not null,
  source varchar not null,
  primary key (submission_id, ordinal)
);

create table decision (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submission (id),
  kind varchar not null,
  analyst varchar not null,
  reason varchar not null,
  decided timestamp with time zone not null
);

create table letter (
  id varchar primary key,
  queued bigint generated always as identity,
  submission_id bigint not null references submission (id),
  message_id varchar not null,
  recipient varchar not null,
  subject varchar not null,
  in_reply_to varchar not null,
  attempts int not null,
  due timestamp with time zone not null,
  sent timestamp with time zone,
  last_cause varchar not null
);

create table publication (
  id bigint generated always as identity primary key,
  fingerprint varchar not null,
  published timestamp with time zone not null
);
