-- When what a submission said in words was removed; its figures, digest and outcome stay.
alter table submission add column purged timestamp with time zone;
