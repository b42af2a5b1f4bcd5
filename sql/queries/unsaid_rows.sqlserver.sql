-- How many things one attempt says that another does not: figures, plans, activities, risks and texts, wherever in the workbook they stand and
-- whatever was remarked on them. Which numbers the figures and plans are is asked by itself (rewritten_figures, rewritten_plans): «80», «80,0» and
-- «80 %» are one. Observations are found by what the attempt covers, for they have no index by attempt.
-- The dots: no collation of this server tells a blank at the end of a text from none.
-- @processingId bigint
-- @otherId bigint
-- @programmeId bigint
select count(*)
from (
    select 1 as unsaid
    from (
        select o.indicator_id, o.organisation_id, o.period_id, (o.breakdown + N'.') as breakdown, o.value_kind
        from processing_coverage as v
        join indicator as i on i.programme_id = @programmeId
        join observation as o on o.indicator_id = i.indicator_id and o.period_id = v.period_id and o.organisation_id = v.organisation_id
            and o.processing_id = v.processing_id
        where v.processing_id = @processingId
        except
        select o.indicator_id, o.organisation_id, o.period_id, (o.breakdown + N'.') as breakdown, o.value_kind
        from processing_coverage as v
        join indicator as i on i.programme_id = @programmeId
        join observation as o on o.indicator_id = i.indicator_id and o.period_id = v.period_id and o.organisation_id = v.organisation_id
            and o.processing_id = v.processing_id
        where v.processing_id = @otherId) as observations
    union all
    select 1
    from (
        select v.indicator_id, v.organisation_id, v.period_id, (v.document + N'.') as document, v.valid_from
        from plan_value as v where v.processing_id = @processingId
        except
        select v.indicator_id, v.organisation_id, v.period_id, (v.document + N'.') as document, v.valid_from
        from plan_value as v where v.processing_id = @otherId) as plans
    union all
    select 1
    from (
        select a.position, (a.text + N'.') as text, (a.period_text + N'.') as period_text, (a.period_kind + N'.') as period_kind, a.starts_on, a.ends_on, (a.responsible + N'.') as responsible, (a.execution + N'.') as execution, a.executed_on, (a.execution_text + N'.') as execution_text,
            a.organisation_id, (a.risk + N'.') as risk
        from activity as a where a.processing_id = @processingId
        except
        select a.position, (a.text + N'.') as text, (a.period_text + N'.') as period_text, (a.period_kind + N'.') as period_kind, a.starts_on, a.ends_on, (a.responsible + N'.') as responsible, (a.execution + N'.') as execution, a.executed_on, (a.execution_text + N'.') as execution_text,
            a.organisation_id, (a.risk + N'.') as risk
        from activity as a where a.processing_id = @otherId) as activities
    union all
    select 1
    from (
        select m.organisation_id, (m.risk + N'.') as risk, (m.original_text + N'.') as original_text, m.level, m.period_id from risk_mark as m where m.processing_id = @processingId
        except
        select m.organisation_id, (m.risk + N'.') as risk, (m.original_text + N'.') as original_text, m.level, m.period_id from risk_mark as m where m.processing_id = @otherId) as risks
    union all
    select 1
    from (
        select x.kind, x.report_kind, (x.section + N'.') as section, (x.indicator_code + N'.') as indicator_code, (x.organisation_code + N'.') as organisation_code, x.period_id, (x.text + N'.') as text, (x.action + N'.') as action, (x.responsible + N'.') as responsible, (x.term + N'.') as term, (x.author + N'.') as author from said_text as x where x.processing_id = @processingId
        except
        select x.kind, x.report_kind, (x.section + N'.') as section, (x.indicator_code + N'.') as indicator_code, (x.organisation_code + N'.') as organisation_code, x.period_id, (x.text + N'.') as text, (x.action + N'.') as action, (x.responsible + N'.') as responsible, (x.term + N'.') as term, (x.author + N'.') as author from said_text as x where x.processing_id = @otherId) as texts
) as rows_unsaid;
