-- The id of an organisation.
-- @code nvarchar(100)
select organisation_id from organisation where code = @code;
