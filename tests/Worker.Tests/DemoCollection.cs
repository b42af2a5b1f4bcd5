using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>The demo runs twice for all that look at what it left.</summary>
[CollectionDefinition(nameof(DemoCollection))]
public sealed class DemoCollection : ICollectionFixture<DemoTests.Demo>;
