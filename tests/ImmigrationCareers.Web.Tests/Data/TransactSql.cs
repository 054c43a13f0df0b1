using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>Reads SQL as SQL Server would, without one.</summary>
public static class TransactSql
{
    public static IEnumerable<string> ErrorsIn(string script)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        return errors.Select(error => $"({error.Line},{error.Column}): {error.Message}");
    }
}
