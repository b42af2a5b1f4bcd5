-- That somebody was told of a school's missing figures.
-- @programmeId bigint
-- @periodId bigint
-- @organisationId bigint
-- @stage varchar(20)
-- @editionId bigint
-- @at datetime2(3)
insert into reminder (programme_id, period_id, organisation_id, stage, edition_id, decided_at)
values (@programmeId, @periodId, @organisationId, @stage, @editionId, @at);
