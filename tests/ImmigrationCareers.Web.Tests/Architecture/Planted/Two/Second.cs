using ImmigrationCareers.Web.Tests.Architecture.Planted.One;
using ImmigrationCareers.Web.Tests.Architecture.Planted.Three;

namespace ImmigrationCareers.Web.Tests.Architecture.Planted.Two;

/// <summary>The other half, and what is needed in one direction only.</summary>
public static class Second
{
    public static string Name => Third.Name;

    public static string Previous() => First.Next();
}
