-- A run ends; one that ended already stays as it is.
-- @id bigint
-- @finishedAt datetime2(3)
-- @outcome varchar(20)
-- @message nvarchar(max)
-- @counts nvarchar(max)
update run
set finished_at = @finishedAt, outcome = @outcome, message = @message, counts = @counts
where run_id = @id and outcome is null;
