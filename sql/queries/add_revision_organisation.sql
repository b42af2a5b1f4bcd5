-- An organisation as one passport names it.
-- @revisionId bigint
-- @position int
-- @organisationId bigint
-- @name nvarchar(max)
-- @shortName nvarchar(max)
-- @level varchar(20)
-- @parentCode nvarchar(100)
-- @email nvarchar(max)
-- @aliases nvarchar(max)
insert into revision_organisation (programme_revision_id, position, organisation_id, name, short_name, level, parent_code, email, aliases)
values (@revisionId, @position, @organisationId, @name, @shortName, @level, @parentCode, @email, @aliases);
