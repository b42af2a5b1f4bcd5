-- How many rows of a programme's definition one attempt has that another attempt of the same file has not.
-- The dots: no collation of this server tells a blank at the end of a text from none.
-- @processingId bigint
-- @otherId bigint
select count(*)
from (
    select 1 as lost
    from (
        select r.programme_id, (r.name + N'.') as name, (r.owner_code + N'.') as owner_code, (r.document + N'.') as document, r.starts_on, r.ends_on, r.deadline_days, (r.continues_code + N'.') as continues_code from programme_revision as r where r.processing_id = @processingId
        except
        select r.programme_id, (r.name + N'.') as name, (r.owner_code + N'.') as owner_code, (r.document + N'.') as document, r.starts_on, r.ends_on, r.deadline_days, (r.continues_code + N'.') as continues_code from programme_revision as r where r.processing_id = @otherId) as revisions
    union all
    select 1
    from (
        select o.position, o.organisation_id, (o.name + N'.') as name, (o.short_name + N'.') as short_name, o.level, (o.parent_code + N'.') as parent_code, (o.email + N'.') as email, (o.aliases + N'.') as aliases, o.valid_from, o.valid_until, (o.successor_code + N'.') as successor_code
        from revision_organisation as o join programme_revision as r on r.programme_revision_id = o.programme_revision_id where r.processing_id = @processingId
        except
        select o.position, o.organisation_id, (o.name + N'.') as name, (o.short_name + N'.') as short_name, o.level, (o.parent_code + N'.') as parent_code, (o.email + N'.') as email, (o.aliases + N'.') as aliases, o.valid_from, o.valid_until, (o.successor_code + N'.') as successor_code
        from revision_organisation as o join programme_revision as r on r.programme_revision_id = o.programme_revision_id where r.processing_id = @otherId) as organisations
    union all
    select 1
    from (
        select i.position, i.indicator_id, (i.name + N'.') as name, (i.unit + N'.') as unit, i.direction, i.cadence, i.level, i.roll_up, i.accumulation, i.baseline_period_code, i.decimals, i.task_tolerance_percent,
            (i.formula + N'.') as formula, i.weight_code, i.valid_from, i.valid_until, (i.continues_code + N'.') as continues_code, i.may_be_negative
        from revision_indicator as i join programme_revision as r on r.programme_revision_id = i.programme_revision_id where r.processing_id = @processingId
        except
        select i.position, i.indicator_id, (i.name + N'.') as name, (i.unit + N'.') as unit, i.direction, i.cadence, i.level, i.roll_up, i.accumulation, i.baseline_period_code, i.decimals, i.task_tolerance_percent,
            (i.formula + N'.') as formula, i.weight_code, i.valid_from, i.valid_until, (i.continues_code + N'.') as continues_code, i.may_be_negative
        from revision_indicator as i join programme_revision as r on r.programme_revision_id = i.programme_revision_id where r.processing_id = @otherId) as indicators
    union all
    select 1
    from (
        select p.position, (p.name + N'.') as name, (p.email + N'.') as email, p.role, (p.speaks_for + N'.') as speaks_for, (p.scope_code + N'.') as scope_code
        from revision_recipient as p join programme_revision as r on r.programme_revision_id = p.programme_revision_id where r.processing_id = @processingId
        except
        select p.position, (p.name + N'.') as name, (p.email + N'.') as email, p.role, (p.speaks_for + N'.') as speaks_for, (p.scope_code + N'.') as scope_code
        from revision_recipient as p join programme_revision as r on r.programme_revision_id = p.programme_revision_id where r.processing_id = @otherId) as recipients
    union all
    select 1
    from (
        select k.position, k.kind, (k.indicators + N'.') as indicators, k.least, k.most, k.measure, (k.relation + N'.') as relation, k.tolerance, k.strictness, (k.note + N'.') as note
        from revision_check as k join programme_revision as r on r.programme_revision_id = k.programme_revision_id where r.processing_id = @processingId
        except
        select k.position, k.kind, (k.indicators + N'.') as indicators, k.least, k.most, k.measure, (k.relation + N'.') as relation, k.tolerance, k.strictness, (k.note + N'.') as note
        from revision_check as k join programme_revision as r on r.programme_revision_id = k.programme_revision_id where r.processing_id = @otherId) as checks
    union all
    select 1
    from (
        select y.position, (y.sheet + N'.') as sheet, (y.fields + N'.') as fields
        from revision_policy as y join programme_revision as r on r.programme_revision_id = y.programme_revision_id where r.processing_id = @processingId
        except
        select y.position, (y.sheet + N'.') as sheet, (y.fields + N'.') as fields
        from revision_policy as y join programme_revision as r on r.programme_revision_id = y.programme_revision_id where r.processing_id = @otherId) as policies
) as rows_lost;
