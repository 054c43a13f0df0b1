using ImmigrationCareers.Web.Tests.Architecture.Planted.Two;

namespace ImmigrationCareers.Web.Tests.Architecture.Planted.One;

/// <summary>Half of a cycle, for the test of the test.</summary>
public static class First
{
    public static string Next() => Second.Name;
}
