using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Editions;

internal sealed class DeliveryRow
{
    public long DeliveryId { get; set; }

    public long EditionId { get; set; }

    public string Address { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string? ReaderRole { get; set; }

    public string MessageId { get; set; } = "";

    public string State { get; set; } = "";

    public int Attempts { get; set; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public string? LastError { get; set; }

    public Delivery ToDelivery() =>
        new(
            DeliveryId,
            EditionId,
            Address,
            DisplayName,
            MessageId,
            ColumnWords<DeliveryState>.Read(State),
            Attempts,
            NextAttemptAt,
            ChangedAt,
            LastError
        )
        {
            Reader = ReaderRole is { } role ? ColumnWords<RecipientRole>.Read(role) : null,
        };
}
