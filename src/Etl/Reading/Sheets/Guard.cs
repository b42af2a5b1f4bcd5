namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>
/// The one place where the exceptions of the libraries become a refusal. A damaged file makes them throw InvalidData,
/// Xml, IndexOutOfRange, NullReference, Overflow, EndOfStream, ArgumentOutOfRange ... on their own threadless code: no
/// list is complete, so everything counts as damage except what certainly is not the file's fault.
/// </summary>
internal static class Guard
{
    public static T Run<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new WorkbookRefusedException(ReadingProblems.Damaged(), exception);
        }
    }

    public static IEnumerable<T> Each<T>(Func<IEnumerable<T>> source)
    {
        using var items = Run(() => source().GetEnumerator());
        while (Run(items.MoveNext))
            yield return items.Current;
    }

    private static bool IsDamage(Exception exception) =>
        exception
            is not (
                WorkbookRefusedException
                or OperationCanceledException
                or OutOfMemoryException
                or SourceUnreadableException
                or ObjectDisposedException
                or SheetPassedException
            );
}

/// <summary>
/// A mistake of the caller: the rows of an xls sheet were asked for after the next sheet had been taken.
/// </summary>
internal sealed class SheetPassedException()
    : InvalidOperationException("An xls is read sheet by sheet, forward only.");
