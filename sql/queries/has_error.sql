-- Whether an attempt has an error about one figure.
-- @processingId bigint
-- @indicatorCode nvarchar(100)
-- @organisationCode nvarchar(100)
-- @periodCode varchar(40)
select count(*)
from data_issue
where processing_id = @processingId and severity = 'error' and indicator_code = @indicatorCode and organisation_code = @organisationCode
    and period_code = @periodCode;
