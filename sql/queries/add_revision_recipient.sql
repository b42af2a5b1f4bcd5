-- A recipient as one passport names it.
-- @revisionId bigint
-- @position int
-- @name nvarchar(max)
-- @email nvarchar(max)
-- @role varchar(20)
insert into revision_recipient (programme_revision_id, position, name, email, role)
values (@revisionId, @position, @name, @email, @role);
