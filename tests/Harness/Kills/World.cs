using System.Globalization;
using System.Text.Json;
using QualityMonitor.Harness.Offices;
using QualityMonitor.Harness.Running;

namespace QualityMonitor.Harness.Kills;

/// <summary>
/// An office with its mailbox and its addressees in which the story plays. Its days begin when it is opened, so that its
/// clock goes on through all of its processes.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private readonly SourceBox mailbox;
    private readonly Addressees addressees;
    private readonly DateTimeOffset opened = TimeProvider.System.GetUtcNow();

    private World(Office office, SourceBox box, Addressees addressees)
    {
        Office = office;
        mailbox = box;
        this.addressees = addressees;
    }

    public Office Office { get; }

    /// <summary>Letters of unknown fate that a person had to decide about.</summary>
    public int Settled { get; private set; }

    public static async Task<World> OpenAsync(string home, MailServers servers, CancellationToken cancellationToken)
    {
        var from = $"office-{Guid.NewGuid():N}@example.test";
        var box = await SourceBox.OpenAsync(servers, cancellationToken);
        var office = Office.Open(home, [box.Settings], servers.Mail(from));
        // What the service was killed over is sent in the next minute, not five minutes later.
        office.Program.Environment["QUALITYMONITOR__Schedule__Deliver"] = "0 * * * * ?";
        return new World(office, box, await Addressees.OpenAsync(servers, from, cancellationToken));
    }

    /// <summary>How far the clock of a step is ahead of the machine's.</summary>
    public TimeSpan Ahead(Step step) => Story.Morning(step.Day) - opened;

    /// <summary>The mail server is where it should be, or nobody listens there.</summary>
    public void Reach(Step step)
    {
        const string Port = "QUALITYMONITOR__Mail__Smtp__Port";
        if (step.IsMailDown)
            Office.Program.Environment[Port] = "1";
        else
            Office.Program.Environment.Remove(Port);
    }

    /// <summary>To the end of the step's work, the service's too.</summary>
    /// <param name="after">When it is interrupted, unless it has ended by then.</param>
    public Task<Ended> RunAsync(
        Step step,
        TimeSpan after,
        Interruption interruption,
        CancellationToken cancellationToken
    ) =>
        step.Jobs is []
            ? Office.Program.RunAsync(Ahead(step), after, interruption, step.Command)
            : Office.Program.ServeAsync(Ahead(step), after, interruption, () => IsDoneAsync(step, cancellationToken));

    /// <summary>What was due that morning has been done, and no letter waits.</summary>
    private async Task<bool> IsDoneAsync(Step step, CancellationToken cancellationToken)
    {
        var morning = Story.Morning(step.Day).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var done = await Snapshot.ListAsync(
            Office.Database,
            $"select distinct job from run where outcome = 'succeeded' and started_at >= '{morning}'",
            cancellationToken
        );
        return step.Jobs.All(done.Contains)
            && await Snapshot.ListAsync(
                Office.Database,
                "select message_id from delivery where state = 'pending'",
                cancellationToken
            )
                is [];
    }

    public async Task ReceiveAsync(Step step, CancellationToken cancellationToken)
    {
        // Before the step, so that they have arrived by its clock.
        var at = Story.Morning(step.Day).AddHours(-1);
        foreach (var file in step.Files)
            Office.Receive(file, at);
        foreach (var (from, sample) in step.Mail)
            await mailbox.PutAsync(
                from,
                sample is null ? null : Path.GetFileName(sample),
                sample is null ? [] : Office.Read(sample),
                at,
                cancellationToken
            );
    }

    /// <summary>
    /// What a person does: asks whether the letters of unknown fate have come, confirms those and sends the others again.
    /// </summary>
    /// <returns>What is wrong with the list.</returns>
    public async Task<IReadOnlyList<string>> SettleAsync(Step step, CancellationToken cancellationToken)
    {
        if (await InDoubtAsync(cancellationToken) is [])
            return [];
        await Office.Program.RunAsync(Ahead(step), "outbox", "send");
        var shown = await ShownAsync(step);
        List<string> wrong =
        [
            .. (await InDoubtAsync(cancellationToken))
                .Except(shown.Values, StringComparer.Ordinal)
                .Select(static id => $"outbox does not show {id}"),
        ];
        Settled += shown.Count;
        var arrived = await addressees.WaitAsync([.. shown.Values.Select(Bare)], cancellationToken);
        foreach (var (number, id) in shown)
            await Office.Program.RunAsync(
                Ahead(step),
                "outbox",
                arrived.Any(one => one.MessageId == Bare(id)) ? "confirm" : "resend",
                number.ToString(CultureInfo.InvariantCulture)
            );
        await Office.Program.RunAsync(Ahead(step), "outbox", "send");
        return wrong;
    }

    /// <summary>Letters that were begun and of which nobody knows the end, by Message-ID.</summary>
    private Task<IReadOnlyList<string>> InDoubtAsync(CancellationToken cancellationToken) =>
        Snapshot.ListAsync(
            Office.Database,
            "select message_id from delivery where lower(state) not in ('sent', 'pending')",
            cancellationToken
        );

    /// <summary>What <c>outbox</c> puts before a person: numbers and Message-IDs.</summary>
    private async Task<IReadOnlyDictionary<long, string>> ShownAsync(Step step)
    {
        var listed = (await Office.Program.RunAsync(Ahead(step), "outbox", "--json")).Said;
        using var letters = JsonDocument.Parse(listed[..(listed.LastIndexOf(']') + 1)]);
        return letters
            .RootElement.EnumerateArray()
            .ToDictionary(
                static one => one.GetProperty("id").GetInt64(),
                static one => one.GetProperty("messageId").GetString()!
            );
    }

    /// <summary>The database, and the letters as they arrived.</summary>
    public async Task<Snapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        var snapshot = await Snapshot.ReadAsync(Office.Database, cancellationToken);
        var written = await Snapshot.ListAsync(Office.Database, "select message_id from delivery", cancellationToken);
        foreach (var letter in await addressees.WaitAsync([.. written.Select(Bare)], cancellationToken))
            snapshot.Add($"letter {letter.Content}");
        return snapshot;
    }

    public async ValueTask DisposeAsync()
    {
        await addressees.DisposeAsync();
        await mailbox.DisposeAsync();
    }

    private static string Bare(string messageId) => messageId.Trim('<', '>');
}
