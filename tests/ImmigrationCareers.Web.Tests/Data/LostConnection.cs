using System.Reflection;
using Microsoft.Data.SqlClient;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>The error of a lost connection as SQL Server's driver makes it on Linux: fatal and without a number.</summary>
public static class LostConnection
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;

    public static SqlException Error(byte severity = 20)
    {
        var error = Make(typeof(SqlError), type => type == typeof(byte) ? severity : Default(type));
        var errors = (SqlErrorCollection)Make(typeof(SqlErrorCollection), Default);
        typeof(SqlErrorCollection).GetMethod("Add", Any)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethods(Any).First(method =>
            method.Name == "CreateException"
            && method.GetParameters() is [var first, _]
            && first.ParameterType == typeof(SqlErrorCollection));
        return (SqlException)create.Invoke(null, [errors, "17.0.0"])!;
    }

    private static object Make(Type type, Func<Type, object?> valueOf)
    {
        var constructor = type.GetConstructors(Any).OrderBy(candidate => candidate.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => valueOf(parameter.ParameterType))]);
    }

    private static object? Default(Type type) =>
        type == typeof(string) ? "lost" : type.IsValueType ? Activator.CreateInstance(type) : null;
}
