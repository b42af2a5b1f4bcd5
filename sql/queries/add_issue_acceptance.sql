-- A person accepts a warning.
-- @issueId bigint
-- @note nvarchar(max)
-- @acceptedBy nvarchar(200)
-- @acceptedAt datetime2(3)
-- @commitNo bigint
insert into issue_acceptance (data_issue_id, note, accepted_by, accepted_at, commit_no)
values (@issueId, @note, @acceptedBy, @acceptedAt, @commitNo);
