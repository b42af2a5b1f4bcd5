using System.Data.Common;
using System.Net.Sockets;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Store.Faults;

/// <summary>
/// What a failure is called in front of a person, wherever it is told: by a command, in the journal of runs, beside the
/// one file or letter that failed, in a letter to the admin. Never a stack trace, and the framework's own English words only where nothing
/// else is known.
/// </summary>
public static class FailureWords
{
    public static Problem Explain(Exception failure) =>
        failure switch
        {
            IExplained known => known.Problem,
            ContentLostException { Erasure: { } erasure } => FaultMessages.Erased(erasure),
            ContentLostException lost => FaultMessages.ContentLost(lost.Hash, lost.IsDamaged),
            ForeignContentException foreign => FaultMessages.ForeignContent(foreign.Folder),
            ContentFolderGoneException gone => FaultMessages.ContentFolderGone(gone.Folder),
            OutOfMemoryException => FaultMessages.NoMemory(),
            // Patterns are polynomial and texts bounded: only a machine that stands still is that slow.
            RegexMatchTimeoutException => FaultMessages.NoTime(),
            InvalidOperationException { InnerException: DbException inner } => DatabaseFaults.Explain(inner),
            DbException database => DatabaseFaults.Explain(database),
            SocketException or HttpRequestException or TimeoutException => FaultMessages.Network(
                NetworkFaults.Of(failure)
            ),
            IOException { InnerException: SocketException } => FaultMessages.Network(NetworkFaults.Of(failure)),
            IOException or UnauthorizedAccessException or SecurityException or DecoderFallbackException =>
                FaultMessages.File(FileFaults.PathOf(failure), FileFaults.Reason(failure)!),
            _ => FaultMessages.Unknown(failure.Message),
        };

    /// <summary>«Что не так. Ожидается: что сделать.»</summary>
    public static string Say(Exception failure)
    {
        var problem = Explain(failure);
        return $"{RussianText.Stop(problem.Sentence)} Ожидается: {RussianText.Stop(problem.Expected)}";
    }
}
