using System.Diagnostics.CodeAnalysis;

namespace QualityMonitor.Worker.Installing;

/// <summary>One thing that installing or removing the service does, as it is printed and as it is done.</summary>
/// <param name="Title">Russian: what it is for.</param>
internal abstract record InstallStep(string Title)
{
    /// <summary>A program of the system is run.</summary>
    /// <param name="Unless">When this ends with 0, the step is done already; empty: it is always run.</param>
    public sealed record Run(string Title, IReadOnlyList<string> Command, IReadOnlyList<string> Unless)
        : InstallStep(Title)
    {
        public Run(string title, params IReadOnlyList<string> command)
            : this(title, command, []) { }
    }

    /// <summary>A file is written whole; what stood there is replaced.</summary>
    public sealed record Write(string Title, string Path, string Content) : InstallStep(Title);

    /// <summary>A file is removed; none is well as well.</summary>
    public sealed record Remove(string Title, string Path) : InstallStep(Title);
}

/// <summary>Where the service is and what it works with; paths are absolute.</summary>
/// <param name="Program">The executable.</param>
/// <param name="Config">The file of settings.</param>
/// <param name="Home">Where relative paths of the settings start.</param>
/// <param name="Stop">How long the service takes to end at most.</param>
[SuppressMessage("Naming", "CA1716", Justification = "Stop is the word of service managers.")]
internal sealed record ServicePlaces(string Program, string Config, string Home, TimeSpan Stop)
{
    /// <summary>Folders below <see cref="Home"/> that sources read.</summary>
    public IReadOnlyList<string> Inboxes { get; init; } = [];
}
