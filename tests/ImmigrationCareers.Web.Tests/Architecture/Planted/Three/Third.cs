namespace ImmigrationCareers.Web.Tests.Architecture.Planted.Three;

/// <summary>Needs nobody.</summary>
public static class Third
{
    public static string Name => nameof(Third);
}
