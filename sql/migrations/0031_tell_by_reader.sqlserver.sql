-- One edition may be told to its readers in several ways: each is a face of it, and a delivery knows whose it is.
alter table edition add
    faces nvarchar(max) collate Latin1_General_100_BIN2 not null constraint df_edition_faces default '[]';
go

alter table delivery add
    reader_role varchar(20) collate Latin1_General_100_BIN2 null;
go

-- The schedule owes reports of several kinds.
alter table scheduled_report add
    kind varchar(60) collate Latin1_General_100_BIN2 not null constraint df_scheduled_report_kind default 'quarterly';
go

alter table scheduled_report drop constraint uq_scheduled_report_firing;

alter table scheduled_report add constraint uq_scheduled_report_firing unique (kind, programme_id, period_id, scope_code, due_at);
