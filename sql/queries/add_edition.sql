-- A paper, frozen.
-- @kind varchar(60)
-- @programmeId bigint
-- @periodId bigint
-- @topic nvarchar(100)
-- @number int
-- @cutOffNo bigint
-- @cutOffAt datetime2(3)
-- @createdAt datetime2(3)
-- @runId bigint
-- @subject nvarchar(max)
-- @model nvarchar(max)
-- @modelHash varchar(64)
-- @htmlHash varchar(64)
-- @textHash varchar(64)
-- @attachments nvarchar(max)
-- @faces nvarchar(max)
-- @messageDomain varchar(255)
insert into edition (
    kind, programme_id, period_id, topic, number, cut_off_no, cut_off_at, created_at, run_id, subject, model, model_hash, html_hash, text_hash,
    attachments, faces, message_domain)
values (
    @kind, @programmeId, @periodId, @topic, @number, @cutOffNo, @cutOffAt, @createdAt, @runId, @subject, @model, @modelHash, @htmlHash, @textHash,
    @attachments, @faces, @messageDomain);
