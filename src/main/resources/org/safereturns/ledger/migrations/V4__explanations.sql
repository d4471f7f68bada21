-- What makes an issue the same in another submission, and what was said about it.
alter table issue add column about varchar default '' not null;
alter table issue add column question varchar default '' not null;
alter table issue add column explanation varchar;
alter table issue add column explained_by varchar;
alter table issue add column explained_with varchar;
alter table issue add column objection varchar;

alter table validation add column queries_explained bigint default 0 not null;
alter table validation add column warnings_explained bigint default 0 not null;

-- Explanations that were accepted, with the submission they came with. One that an analyst noted
-- names who gave it; the others are written anew with each validation of their submission.
create table explanation (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submission (id),
  question varchar not null,
  code varchar not null,
  about varchar not null,
  words varchar not null,
  given_by varchar not null,
  file_name varchar not null,
  sheet varchar not null,
  first_row int not null,
  first_column int not null,
  last_row int not null,
  last_column int not null
);
create index explanation_submission on explanation (submission_id);
