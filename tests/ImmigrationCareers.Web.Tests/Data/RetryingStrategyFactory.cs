using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>Gives a file the strategy that the site has for a server, which begins anew what was broken off.</summary>
public sealed class RetryingStrategyFactory(ExecutionStrategyDependencies dependencies) : IExecutionStrategyFactory
{
    /// <summary>How often it does so.</summary>
    public const int MostRetries = 3;

    public IExecutionStrategy Create() =>
        new SqlServerRetryingExecutionStrategy(dependencies, MostRetries, TimeSpan.FromMilliseconds(20), errorNumbersToAdd: null);
}
