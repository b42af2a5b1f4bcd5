using Xunit;

namespace QualityMonitor.Support;

/// <summary>The project's own folders, found from wherever the tests run.</summary>
public static class Repository
{
    /// <summary>The folder that holds QualityMonitor.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// A path in the shared material beside the project. Where that is absent the test is skipped, visibly.
    /// </summary>
    public static string Shared(params string[] path)
    {
        var shared = Path.Combine([Path.GetDirectoryName(Root)!, "shared", .. path]);
        if (!Path.Exists(shared))
        {
            Assert.Skip($"no shared material here: {string.Join('/', ["shared", .. path])}");
        }

        return shared;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "QualityMonitor.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
