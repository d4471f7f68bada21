-- That an issue weighs otherwise for its sender than for all others, why and until which day.
alter table issue add column usual_severity varchar;
alter table issue add column changed_because varchar;
alter table issue add column changed_until varchar;
