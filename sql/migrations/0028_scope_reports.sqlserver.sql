-- The report of a municipality's part of a programme is owed and made for itself; empty: of the whole programme.
alter table scheduled_report add
    scope_code nvarchar(100) collate Latin1_General_100_BIN2 not null constraint df_scheduled_report_scope default '';
go

alter table scheduled_report drop constraint uq_scheduled_report_firing;

alter table scheduled_report add constraint uq_scheduled_report_firing unique (programme_id, period_id, scope_code, due_at);
