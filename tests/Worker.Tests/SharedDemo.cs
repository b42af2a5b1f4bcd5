using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>The demo runs twice for all that look at what it left.</summary>
[CollectionDefinition(nameof(SharedDemo))]
public sealed class SharedDemo : ICollectionFixture<DemoTests.Demo>;
