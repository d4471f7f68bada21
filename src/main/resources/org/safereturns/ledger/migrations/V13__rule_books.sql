-- What each check is, once for each rule book instead of once for each submission: a submission
-- names the rule book that judged it.
create table rule_book_check (
  rule_book varchar not null,
  ordinal int not null,
  code varchar not null,
  title varchar not null,
  severity varchar not null,
  why varchar not null,
  source varchar not null,
  primary key (rule_book, ordinal)
);

insert into rule_book_check (rule_book, ordinal, code, title, severity, why, source)
  select v.rule_book, f.ordinal, f.code, f.title, f.severity, f.why, f.source
  from rule_in_force f
    join validation v on v.submission_id = f.submission_id
    join (select o.rule_book, max(o.submission_id) as last_one
          from validation o
          where exists (select 1 from rule_in_force c where c.submission_id = o.submission_id)
          group by o.rule_book) l
      on l.last_one = f.submission_id;

drop table rule_in_force;
