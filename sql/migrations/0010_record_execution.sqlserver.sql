-- What was reported of an activity: full, partly or not_done, the day where one is named, and the words with their column in the activity's row.
-- A measure against a risk names its school and the risk.

alter table activity add execution nvarchar(20) null;
alter table activity add executed_on date null;
alter table activity add execution_text nvarchar(max) null;
alter table activity add execution_column_no int null;
alter table activity add organisation_id bigint null;
alter table activity add risk nvarchar(max) null;
go

alter table activity add constraint fk_activity_organisation foreign key (organisation_id) references organisation (organisation_id);
