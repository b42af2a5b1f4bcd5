-- The same content may come again after a newer one and then has the last word: it is a submission of its own, told apart by its arrival.

alter table submission add
    arrival int not null constraint df_submission_arrival default 1;
go

alter table submission drop constraint uq_submission_content;

alter table submission add constraint uq_submission_content unique (source, content_hash, sender_key, arrival);
