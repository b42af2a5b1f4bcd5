-- How many rows one attempt has that another attempt of the same file has not: nothing of one is lost in the other when it is 0.
-- Observations are found by what the attempt covers, for they have no index by attempt.
-- The dots: no collation of this server tells a blank at the end of a text from none.
-- @processingId bigint
-- @otherId bigint
select count(*)
from (
    select 1 as lost
    from (
        select h.sheet_no, (h.name + N'.') as name from processing_sheet as h where h.processing_id = @processingId
        except
        select h.sheet_no, (h.name + N'.') as name from processing_sheet as h where h.processing_id = @otherId) as sheets
    union all
    select 1
    from (
        select o.indicator_id, o.organisation_id, o.period_id, (o.breakdown + N'.') as breakdown, o.value_kind, o.number_a, o.number_b, (o.marks + N'.') as marks, (o.original_text + N'.') as original_text,
            o.sheet_no, o.row_no, o.column_no, o.second_sheet_no, o.second_row_no, o.second_column_no
        from processing as p
        join processing_coverage as v on v.processing_id = p.processing_id
        join indicator as i on i.programme_id = p.programme_id
        join observation as o on o.indicator_id = i.indicator_id and o.period_id = v.period_id and o.organisation_id = v.organisation_id
            and o.processing_id = p.processing_id
        where p.processing_id = @processingId
        except
        select o.indicator_id, o.organisation_id, o.period_id, (o.breakdown + N'.') as breakdown, o.value_kind, o.number_a, o.number_b, (o.marks + N'.') as marks, (o.original_text + N'.') as original_text,
            o.sheet_no, o.row_no, o.column_no, o.second_sheet_no, o.second_row_no, o.second_column_no
        from processing as p
        join processing_coverage as v on v.processing_id = p.processing_id
        join indicator as i on i.programme_id = p.programme_id
        join observation as o on o.indicator_id = i.indicator_id and o.period_id = v.period_id and o.organisation_id = v.organisation_id
            and o.processing_id = p.processing_id
        where p.processing_id = @otherId) as observations
    union all
    select 1
    from (
        select v.indicator_id, v.organisation_id, v.period_id, (v.original_text + N'.') as original_text, (v.document + N'.') as document, v.valid_from, v.sheet_no, v.row_no, v.column_no
        from plan_value as v where v.processing_id = @processingId
        except
        select v.indicator_id, v.organisation_id, v.period_id, (v.original_text + N'.') as original_text, (v.document + N'.') as document, v.valid_from, v.sheet_no, v.row_no, v.column_no
        from plan_value as v where v.processing_id = @otherId) as plans
    union all
    select 1
    from (
        select d.sheet_no, d.row_no, d.column_no, d.severity, d.code, (d.message + N'.') as message, (d.expected + N'.') as expected, (d.detail + N'.') as detail, (d.value_text + N'.') as value_text, (d.indicator_code + N'.') as indicator_code, (d.organisation_code + N'.') as organisation_code, d.period_code
        from data_issue as d where d.processing_id = @processingId
        except
        select d.sheet_no, d.row_no, d.column_no, d.severity, d.code, (d.message + N'.') as message, (d.expected + N'.') as expected, (d.detail + N'.') as detail, (d.value_text + N'.') as value_text, (d.indicator_code + N'.') as indicator_code, (d.organisation_code + N'.') as organisation_code, d.period_code
        from data_issue as d where d.processing_id = @otherId) as issues
    union all
    select 1
    from (
        select a.position, (a.text + N'.') as text, (a.period_text + N'.') as period_text, (a.period_kind + N'.') as period_kind, a.starts_on, a.ends_on, (a.responsible + N'.') as responsible, (a.execution + N'.') as execution, a.executed_on, (a.execution_text + N'.') as execution_text,
            a.execution_column_no, a.organisation_id, (a.risk + N'.') as risk, a.sheet_no, a.row_no, a.column_no
        from activity as a where a.processing_id = @processingId
        except
        select a.position, (a.text + N'.') as text, (a.period_text + N'.') as period_text, (a.period_kind + N'.') as period_kind, a.starts_on, a.ends_on, (a.responsible + N'.') as responsible, (a.execution + N'.') as execution, a.executed_on, (a.execution_text + N'.') as execution_text,
            a.execution_column_no, a.organisation_id, (a.risk + N'.') as risk, a.sheet_no, a.row_no, a.column_no
        from activity as a where a.processing_id = @otherId) as activities
    union all
    select 1
    from (
        select m.organisation_id, (m.risk + N'.') as risk, (m.original_text + N'.') as original_text, m.level, m.period_id, m.sheet_no, m.row_no, m.column_no from risk_mark as m where m.processing_id = @processingId
        except
        select m.organisation_id, (m.risk + N'.') as risk, (m.original_text + N'.') as original_text, m.level, m.period_id, m.sheet_no, m.row_no, m.column_no from risk_mark as m where m.processing_id = @otherId) as risks
    union all
    select 1
    from (
        select x.kind, x.report_kind, (x.section + N'.') as section, (x.indicator_code + N'.') as indicator_code, (x.organisation_code + N'.') as organisation_code, x.period_id, (x.text + N'.') as text, (x.action + N'.') as action, (x.responsible + N'.') as responsible, (x.term + N'.') as term, (x.author + N'.') as author, x.sheet_no, x.row_no, x.column_no from said_text as x where x.processing_id = @processingId
        except
        select x.kind, x.report_kind, (x.section + N'.') as section, (x.indicator_code + N'.') as indicator_code, (x.organisation_code + N'.') as organisation_code, x.period_id, (x.text + N'.') as text, (x.action + N'.') as action, (x.responsible + N'.') as responsible, (x.term + N'.') as term, (x.author + N'.') as author, x.sheet_no, x.row_no, x.column_no from said_text as x where x.processing_id = @otherId) as texts
) as rows_lost;
