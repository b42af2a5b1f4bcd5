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
-- @validFrom date
-- @validUntil date
-- @successorCode nvarchar(100)
insert into revision_organisation (
    programme_revision_id, position, organisation_id, name, short_name, level, parent_code, email, aliases, valid_from, valid_until, successor_code)
values (
    @revisionId, @position, @organisationId, @name, @shortName, @level, @parentCode, @email, @aliases, @validFrom, @validUntil, @successorCode);
