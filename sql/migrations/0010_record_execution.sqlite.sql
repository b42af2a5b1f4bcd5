-- What was reported of an activity: full, partly or not_done, the day where one is named, and the words with their column in the activity's row.
-- A measure against a risk names its school and the risk.

alter table activity add column execution text null;
alter table activity add column executed_on text null;
alter table activity add column execution_text text null;
alter table activity add column execution_column_no integer null;
alter table activity add column organisation_id integer null references organisation (organisation_id);
alter table activity add column risk text null;
