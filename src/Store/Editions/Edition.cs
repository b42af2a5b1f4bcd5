using System.Text.Json;
using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Watching;

namespace QualityMonitor.Store.Editions;

/// <param name="ContentHash">Opens the file in the content store.</param>
public sealed record EditionAttachment(string FileName, string MediaType, string ContentHash)
{
    /// <summary>By which the HTML body shows it as a picture (<c>cid:</c>); null: a file beside the letter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ContentId { get; init; }

    /// <summary>Too large for a mail: it is kept with the edition and not sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsApart { get; init; }
}

/// <summary>The same edition told to the readers of one role: the same data, their words and files.</summary>
public sealed record EditionFace(
    RecipientRole Reader,
    string Subject,
    string HtmlHash,
    string TextHash,
    IReadOnlyList<EditionAttachment> Attachments
)
{
    internal static JsonSerializerOptions Json { get; } = new() { Converters = { new JsonStringEnumConverter() } };
}

/// <summary>A paper as it was frozen; all recipients see the same bytes.</summary>
/// <param name="Number">1 for the first edition of this kind, programme, period and topic.</param>
/// <param name="CutOff">The data are those of this commit and before it.</param>
/// <param name="Subject">Subject line of the mail.</param>
/// <param name="ModelHash">SHA-256 of the paper's data as the caller computes it.</param>
/// <param name="HtmlHash">The HTML body in the content store.</param>
/// <param name="TextHash">The plain-text body in the content store.</param>
/// <param name="Topic">What it speaks of within programme and period: an organisation's code, a submission's id; empty
/// for all.</param>
public sealed record Edition(
    long Id,
    string Kind,
    string ProgrammeCode,
    Period Period,
    int Number,
    Cutoff CutOff,
    DateTimeOffset CreatedAt,
    string Subject,
    string ModelHash,
    string HtmlHash,
    string TextHash,
    IReadOnlyList<EditionAttachment> Attachments,
    string Topic
)
{
    /// <summary>
    /// Programme code for papers that concern none: an answer to a file nobody could place, a notice to the admin.
    /// </summary>
    public const string NoProgramme = "-";

    /// <summary>For the readers who are told otherwise than the rest; none for most papers.</summary>
    public IReadOnlyList<EditionFace> Faces { get; init; } = [];

    /// <summary>This edition as the readers of a role get it.</summary>
    /// <param name="reader">Null: whoever has no face of their own.</param>
    public Edition For(RecipientRole? reader) =>
        Faces.FirstOrDefault(face => face.Reader == reader) is { } face
            ? this with
            {
                Subject = face.Subject,
                HtmlHash = face.HtmlHash,
                TextHash = face.TextHash,
                Attachments = face.Attachments,
                Faces = [],
            }
            : this;
}

/// <summary>A paper to freeze; see <see cref="Edition"/> for the shared properties.</summary>
/// <param name="CutOff">As of <see cref="AsOf.Now"/>: the last commit when it is frozen.</param>
/// <param name="Model">The data of the paper as JSON: enough to render it again.</param>
/// <param name="MessageDomain">Right side of the Message-IDs: <c>quality.example.ru</c>. ASCII.</param>
public sealed record NewEdition(
    string Kind,
    string ProgrammeCode,
    Period Period,
    Cutoff CutOff,
    string Subject,
    string Model,
    string ModelHash,
    string HtmlHash,
    string TextHash,
    IReadOnlyList<EditionAttachment> Attachments,
    string MessageDomain
)
{
    public string Topic { get; init; } = "";

    /// <inheritdoc cref="Edition.Faces"/>
    public IReadOnlyList<EditionFace> Faces { get; init; } = [];

    /// <summary>The run that freezes it; null: nobody else can be freezing.</summary>
    public Fence? Fence { get; init; }

    /// <summary>The attempts that this paper answers; empty for every other paper.</summary>
    public IReadOnlyList<AnsweredAttempt> Answers { get; init; } = [];

    /// <summary>The revision whose changes this paper tells; null for every other paper.</summary>
    public long? TellsRevision { get; init; }

    /// <summary>The attempt that took back the passport that this paper tells of; null for every other paper.</summary>
    public long? TellsRetraction { get; init; }

    /// <summary>What editions would say otherwise, where this paper tells of it; empty for every other paper.</summary>
    public IReadOnlyList<ToldState> TellsStale { get; init; } = [];

    /// <summary>The received messages that this paper tells of; empty for every other paper.</summary>
    public IReadOnlyList<long> TellsOf { get; init; } = [];

    /// <summary>The received message whose sender this paper asks for a table; null for every other paper.</summary>
    public long? AsksOf { get; init; }

    /// <summary>What is wrong or well again, where this paper tells of it; empty for every other paper.</summary>
    public IReadOnlyList<ToldWatch> TellsStates { get; init; } = [];

    /// <summary>The deliveries that were given up, where this paper tells of them; empty for every other paper.</summary>
    public IReadOnlyList<long> TellsUndelivered { get; init; } = [];

    /// <summary>The firing of the schedule that this paper is made for; null for every other paper.</summary>
    public ScheduledReport? Schedules { get; init; }

    /// <summary>What this paper reminds of; empty for every other paper.</summary>
    public IReadOnlyList<RemindedForm> Reminds { get; init; } = [];
}

/// <param name="Thread">The same for all answers about one form and period; ASCII, at most 64 characters.</param>
public sealed record AnsweredAttempt(long ProcessingId, string Thread);
