using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.SqlClient;

namespace QualityMonitor.Store.Sql;

/// <summary>
/// How moments, days and decimals stand in columns. Dapper's handlers are global, so each looks at the parameter to
/// know the engine.
/// </summary>
internal static class ColumnTypes
{
    private const string MomentFormat = "yyyy-MM-dd HH:mm:ss.fff";
    private const string DayFormat = "yyyy-MM-dd";

    static ColumnTypes()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;

        // Without the removal Dapper passes DateTimeOffset by its own map and never asks the handler.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(decimal));
        SqlMapper.AddTypeHandler(new MomentHandler());
        SqlMapper.AddTypeHandler(new DayHandler());
        SqlMapper.AddTypeHandler(new DecimalHandler());
    }

    /// <summary>Runs the static constructor once.</summary>
    public static void Register() { }

    /// <summary>
    /// Truncated to the millisecond, which both engines keep exactly; rounding up could put a fact after its own
    /// cut-off.
    /// </summary>
    public static DateTimeOffset Truncate(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    public static string MomentText(DateTimeOffset moment) =>
        Truncate(moment).ToString(MomentFormat, CultureInfo.InvariantCulture);

    public static string DecimalText(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static decimal Decimal(string text) =>
        decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private sealed class MomentHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            var isServer = parameter is SqlParameter;
            parameter.DbType = isServer ? DbType.DateTime2 : DbType.String;
            parameter.Value = isServer ? Truncate(value).UtcDateTime : MomentText(value);
        }

        public override DateTimeOffset Parse(object value) =>
            value is DateTime moment
                ? new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))
                : DateTimeOffset.ParseExact(
                    (string)value,
                    MomentFormat,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal
                );
    }

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            var isServer = parameter is SqlParameter;
            parameter.DbType = isServer ? DbType.Date : DbType.String;
            parameter.Value = isServer
                ? value.ToDateTime(TimeOnly.MinValue)
                : value.ToString(DayFormat, CultureInfo.InvariantCulture);
        }

        public override DateOnly Parse(object value) =>
            value is DateTime day
                ? DateOnly.FromDateTime(day)
                : DateOnly.ParseExact((string)value, DayFormat, CultureInfo.InvariantCulture);
    }

    private sealed class DecimalHandler : SqlMapper.TypeHandler<decimal>
    {
        public override void SetValue(IDbDataParameter parameter, decimal value)
        {
            parameter.DbType = DbType.AnsiString;
            parameter.Value = DecimalText(value);
        }

        public override decimal Parse(object value) => Decimal((string)value);
    }
}
