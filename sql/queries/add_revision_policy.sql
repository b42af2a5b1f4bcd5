-- One row of a policy sheet of a passport as written.
-- @revisionId bigint
-- @position int
-- @sheet nvarchar(100)
-- @fields nvarchar(max)
insert into revision_policy (programme_revision_id, position, sheet, fields)
values (@revisionId, @position, @sheet, @fields);
